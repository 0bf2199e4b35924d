import { db } from '@/entrypoints/library/db';
import { folded } from '@/utils/anchoring/fold';
import { dateOf } from '@/utils/ledger/due';
import { mentionFinder } from '@/utils/ledger/later-mentions';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { isBinned } from '@/utils/model/article-notes';
import type { LaterArticle, Sought } from '@/utils/model/ledger';
import { isInChoice } from '@/utils/model/project';
import { loadFold } from '@/utils/platform/load-fold';
import { reportError } from '@/utils/report-error';
import { currentChoice } from '@/utils/store/projects';
import { savedTexts } from '@/utils/store/texts';
import { wholeRows } from '@/utils/store/whole-rows';

/** The most articles shown for one directive, those nearest in time. */
const MOST_LATER = 3;

/**
 * Searches all saved texts, in batches, for what later articles report about these directives: annotated or not, at
 * most three each, the earliest first, and only in the directive's own project. It runs in the page rather than the
 * background so that it ends with the page. Rejects when `signal` aborts.
 */
export async function laterArticles(
  sought: readonly Sought[],
  signal: AbortSignal,
): Promise<Record<Annotation['id'], LaterArticle[]>> {
  if (sought.length === 0) return {};
  const choice = await currentChoice(db);
  // Without the table of characters, a reprint in the other script is not recognised as one.
  const fold = await loadFold().catch((error: unknown) => void reportError(error, 'reading the table of characters'));
  const origins = await db.texts.bulkGet([...new Set(sought.map(({ articleId }) => articleId))]);
  signal.throwIfAborted();
  const mentionsIn = mentionFinder(sought, {
    inOneScript: (text) => (fold ? folded(text, fold) : text),
    texts: new Map(origins.flatMap((origin) => (origin ? [[origin.id, origin.text]] : []))),
  });
  const since = sought.map(({ after }) => after).sort()[0] ?? '';
  const found = new Map<Annotation['id'], { date: string; later: LaterArticle }[]>();
  for await (const texts of savedTexts(db, BATCH)) {
    signal.throwIfAborted();
    const rows = wholeRows(Article, await db.articles.bulkGet(texts.map(({ id }) => id)));
    const articles = new Map(rows.map((article) => [article.id, article]));
    for (const { id, text } of texts) {
      const article = articles.get(id);
      if (!article || isBinned(article) || !isInChoice(article, choice) || dateOf(article) <= since) continue;
      const date = dateOf(article);
      const isLater = ({ articleId, after, project }: Sought): boolean =>
        articleId !== id && date > after && (!project || isInChoice(article, { current: project, all: false }));
      for (const [one, mention] of mentionsIn(article.title, text, isLater)) {
        const known = found.get(one.id) ?? [];
        const all = [...known, { date, later: { article: headOf(article), ...mention } }];
        found.set(one.id, all.sort(earlierFirst).slice(0, MOST_LATER));
      }
    }
  }
  return Object.fromEntries([...found].map(([id, all]) => [id, all.map(({ later }) => later)]));
}

/** Articles read before yielding to other work; takes about 10 ms. */
const BATCH = 100;

const headOf = ({ id, title, url, lang, published }: Article): LaterArticle['article'] => ({
  ...{ id, title, url, lang },
  ...(published ? { published } : {}),
});

const earlierFirst = (a: { date: string }, b: { date: string }): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
