import { Article } from '@/utils/model/article';
import { announceChange } from '@/utils/protocol/events';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';

/** Tells every surface of these articles that their record changed. */
export async function announceArticles(articleIds: Iterable<Article['id']>): Promise<void> {
  const rows = await db.articles.bulkGet([...new Set(articleIds)]);
  await Promise.all(wholeRows(Article, rows).map((article) => announceChange(article)));
}
