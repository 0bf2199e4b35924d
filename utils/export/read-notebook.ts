import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import type { UiLanguage } from '@/utils/model/settings';

/** An article with what was said about it, in the order it is read. */
export interface AnnotatedArticle {
  article: Article;
  annotations: Annotation[];
  /** The newest; undefined where the article's text was not saved. */
  revision: Revision | undefined;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** When an article counts as happening: its publication, or when it was first kept. */
const dateOf = (article: Article) => article.published?.iso ?? article.created;

function groupByArticle<T extends { articleId: string }>(things: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.articleId);
    if (group) group.push(thing);
    else groups.set(thing.articleId, [thing]);
  }
  return groups;
}

/** Where an annotation's passage starts, in UTF-16 code units; past the end of every text where it is not found. */
export function startOf({ target: { selector } }: Annotation, revision: Revision | undefined): number {
  if (selector.position) return selector.position.start;
  if (!revision) return Number.MAX_SAFE_INTEGER;
  const { exact, prefix, suffix } = selector.quote;
  const inContext = revision.text.indexOf(prefix + exact + suffix);
  if (inContext >= 0) return inContext + prefix.length;
  const alone = revision.text.indexOf(exact);
  return alone >= 0 ? alone : Number.MAX_SAFE_INTEGER;
}

/** The articles oldest first, each with its living annotations in reading order; the same order on every machine. */
export function annotatedArticles(notebook: Notebook): AnnotatedArticle[] {
  const annotations = groupByArticle(notebook.annotations.filter(({ deleted }) => !deleted));
  const revisions = groupByArticle(notebook.revisions);
  return notebook.articles
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : byId(a, b)))
    .map((article) => {
      const revision = revisions.get(article.id)?.reduce((a, b) => (b.created > a.created ? b : a));
      const placed = (annotations.get(article.id) ?? []).map((annotation) => ({
        annotation,
        start: startOf(annotation, revision),
      }));
      placed.sort((a, b) => a.start - b.start || byId(a.annotation, b.annotation));
      return { article, annotations: placed.map(({ annotation }) => annotation), revision };
    });
}

/** A code's name in the language of the interface. */
export const nameOf = (code: Code, language: UiLanguage): string => (language === 'en' ? code.names.en : code.names.zh);

/** Looks codes up by id. Ids of codes that are not in the notebook are skipped. */
export function codeFinder(codes: Code[]): (ids: string[]) => Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
}
