import { quoteStandings } from '@/utils/anchoring/quote-standings';
import { codeName } from '@/utils/codebook/code-name';
import type { Annotation } from '@/utils/model/annotation';
import { type Article, lastRead, type Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { Notebook } from '@/utils/model/notebook';
import type { UiLanguage } from '@/utils/model/settings';
import { groupBy } from '@/utils/text/group-by';
import { plainName } from '@/utils/text/plain-name';
import type { ArticleSlice } from './format';
import { findPlace, type Place } from './place';

/** An article with what was said about it, in the order it is read. */
export interface AnnotatedArticle {
  article: Article;
  annotations: Annotation[];
  /** The position of each annotation; annotations in no saved text are left out. */
  places: Map<Annotation['id'], Place>;
  /**
   * Whether their words are still in the newest text; without those of which there is nothing to say. Compared when
   * first read.
   */
  standings: ReadonlyMap<Annotation['id'], QuoteStanding>;
  /** The newest revision; undefined when the article's text was not saved. */
  revision: Revision | undefined;
}

// Not localeCompare: it differs from machine to machine.
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The time that orders an article: its publication, or when it was first saved. */
const dateOf = (article: Article) => article.published?.iso ?? article.created;

/** The order of articles in every file. */
export const olderFirst = (a: Article, b: Article): number => order(dateOf(a), dateOf(b)) || order(a.id, b.id);

function groupByArticle<T extends { articleId: string }>(things: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.articleId);
    if (group) group.push(thing);
    else groups.set(thing.articleId, [thing]);
  }
  return groups;
}

/** The articles oldest first, each with what belongs to it; the same order on every machine. */
export function slicesOf(notebook: Notebook): ArticleSlice[] {
  const annotations = groupByArticle(notebook.annotations);
  const revisions = groupByArticle(notebook.revisions);
  return notebook.articles.toSorted(olderFirst).map((article) => ({
    article,
    annotations: annotations.get(article.id) ?? [],
    revisions: revisions.get(article.id) ?? [],
  }));
}

/** An article with its annotations outside the bin, in reading order. */
export function readSlice({ article, revisions, annotations, fold }: ArticleSlice): AnnotatedArticle {
  const texts = revisions.toSorted((a, b) => order(lastRead(b), lastRead(a)));
  const living = annotations.filter(({ deleted }) => !deleted);
  const places = new Map(
    living.flatMap((annotation) => {
      const place = findPlace(annotation.target, texts);
      return place ? [[annotation.id, place]] : [];
    }),
  );
  const startOf = ({ id, target }: Annotation) =>
    places.get(id)?.start ?? target.selector.position?.start ?? Number.MAX_SAFE_INTEGER;
  const inOrder = living.toSorted((a, b) => startOf(a) - startOf(b) || order(a.id, b.id));
  let standings: AnnotatedArticle['standings'] | undefined;
  return {
    article,
    annotations: inOrder,
    places,
    // Comparing ten thousand passages takes seconds, and few formats need the result.
    get standings() {
      standings ??= quoteStandings(article, living, texts, fold);
      return standings;
    },
    revision: texts[0],
  };
}

/** The names of a code and its ancestors, root first. */
export function codeNames(code: Code, codes: readonly Code[], language: UiLanguage): string[] {
  const names: string[] = [];
  for (let at: Code | undefined = code; at && names.length < 20; at = codes.find(({ id }) => id === at?.parent))
    names.unshift(codeName(at, language));
  return names;
}

/** A code with its parents before it, `指令/要求`; a slash in a name is written `∕`. */
export const codePath = (code: Code, codes: readonly Code[], language: UiLanguage): string =>
  codeNames(code, codes, language)
    .map((name) => name.replaceAll('/', '∕'))
    .join('/');

/** The codes as files for people name them: where several have one name, each with those above it, `Causes / Other`. */
export function toldApart(codes: readonly Code[]): Code[] {
  const named = (language: UiLanguage): Map<Code['id'], string> => {
    const byName = groupBy(codes, (code) => plainName(codeName(code, language)));
    return new Map(
      codes.map((code) => {
        const name = codeName(code, language);
        const isAlone = (byName.get(plainName(name)) ?? []).length < 2;
        return [code.id, isAlone ? name : codeNames(code, codes, language).join(' / ')];
      }),
    );
  };
  const [en, zh] = [named('en'), named('zh-CN')];
  return codes.map((code) => ({
    ...code,
    names: { en: en.get(code.id) ?? code.names.en, zh: zh.get(code.id) ?? code.names.zh },
  }));
}

/** Looks codes up by id. Ids of codes that are not in the notebook are skipped. */
export function codeFinder(codes: Code[]): (ids: string[]) => Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
}

/** The rule, with its version, whose suggestion became an annotation; undefined where a person made it. */
export const ruleOf = ({ origin }: Pick<Annotation, 'origin'>): string | undefined =>
  origin.by === 'rule' ? `${origin.rule} ${origin.version}` : undefined;

/** The original source, then the site; one name when they are the same. */
export const outletsOf = ({ source, site }: Pick<Article, 'source' | 'site'>): string[] => [
  ...new Set([source, site].flatMap((name) => name || [])),
];
