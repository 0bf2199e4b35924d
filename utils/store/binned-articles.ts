import { Article } from '@/utils/model/article';
import { wentAlong } from './article-bin';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** A deleted article as the bin shows it. */
export interface BinnedArticle extends Pick<Article, 'id' | 'title' | 'url'> {
  deleted: string;
  /** How many annotations went with it, and come back with it. */
  annotations: number;
}

/** The deleted articles, last deleted first. */
export async function binnedArticles(db: Database): Promise<BinnedArticle[]> {
  return db.transaction('r', db.articles, db.annotations, async () => {
    const rows = wholeRows(Article, await db.articles.orderBy('deleted').reverse().toArray());
    const along = await wentAlong(db, rows);
    return rows.map(({ id, title, url, deleted = '' }) => {
      return { id, title, url, deleted, annotations: along.filter(({ articleId }) => articleId === id).length };
    });
  });
}
