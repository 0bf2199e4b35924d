import type { Fold } from '@/utils/anchoring/fold';
import { quoteStandings } from '@/utils/anchoring/quote-standings';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { groupBy } from '@/utils/text/group-by';
import { revisionsOf } from './articles';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

interface Reading {
  fold?: Fold | undefined;
  signal?: AbortSignal;
}

/**
 * The states of quotes in the newest texts of their articles, as files give them. Articles are read one after the
 * other. Rejects when `signal` aborts.
 */
export async function readStandings(
  db: Database,
  annotations: readonly Annotation[],
  { fold, signal }: Reading = {},
): Promise<Map<Annotation['id'], QuoteStanding>> {
  const standings = new Map<Annotation['id'], QuoteStanding>();
  for (const [articleId, own] of groupBy(annotations, (one) => one.articleId)) {
    signal?.throwIfAborted();
    const [article] = wholeRows(Article, [await db.articles.get(articleId)]);
    const texts = (await revisionsOf(db, articleId)).toReversed();
    for (const [id, standing] of quoteStandings(article ?? {}, own, texts, fold)) standings.set(id, standing);
  }
  return standings;
}

/** Of these, only the quotes that were edited, or are gone, since they were marked. */
export async function readEditedQuotes(
  db: Database,
  annotations: readonly Annotation[],
  reading: Reading = {},
): Promise<Map<Annotation['id'], QuoteStanding>> {
  const standings = await readStandings(db, annotations, reading);
  return new Map([...standings].filter(([, { state }]) => state !== 'unchanged'));
}
