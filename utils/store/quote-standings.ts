import type { Fold } from '@/utils/anchoring/fold';
import { quoteStandings } from '@/utils/anchoring/quote-standings';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { groupBy } from '@/utils/text/group-by';
import { revisionsOf } from './articles';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/**
 * How quotes stand in the newest texts of their articles: those that were edited, or are gone, since they were marked. What
 * stands as it was marked is left out. Articles are read one after the other; rejects when `signal` aborts.
 */
export async function readEditedQuotes(
  db: Database,
  annotations: readonly Annotation[],
  { fold, signal }: { fold?: Fold | undefined; signal?: AbortSignal } = {},
): Promise<Map<Annotation['id'], QuoteStanding>> {
  const edited = new Map<Annotation['id'], QuoteStanding>();
  for (const [articleId, own] of groupBy(annotations, (one) => one.articleId)) {
    signal?.throwIfAborted();
    const [article] = wholeRows(Article, [await db.articles.get(articleId)]);
    const texts = (await revisionsOf(db, articleId)).toReversed();
    for (const [id, standing] of quoteStandings(article ?? {}, own, texts, fold))
      if (standing.state !== 'unchanged') edited.set(id, standing);
  }
  return edited;
}
