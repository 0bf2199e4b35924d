import { Article } from '@/utils/model/article';
import type { Project } from '@/utils/model/project';
import { saidOf, wentAlong } from './article-bin';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** A deleted article as the bin shows it. */
export interface BinnedArticle extends Pick<Article, 'id' | 'title' | 'url'> {
  deleted: string;
  /** The one project it was deleted from, while it stays in others. */
  from?: Project['id'];
  /** How many annotations went with it, and come back with it. */
  annotations: number;
}

/** The deleted articles, last deleted first. */
export async function binnedArticles(db: Database): Promise<BinnedArticle[]> {
  return db.transaction('r', db.articles, db.annotations, async () => {
    const rows = wholeRows(Article, await db.articles.orderBy('deleted').reverse().toArray());
    const along = await wentAlong(db, rows);
    const whole = rows.map(({ id, title, url, deleted = '' }): BinnedArticle => {
      return { id, title, url, deleted, annotations: along.filter(({ articleId }) => articleId === id).length };
    });
    const shared = await db.articles.filter(({ left }) => left !== undefined).toArray();
    const ofOne = wholeRows(Article, shared).flatMap((row) =>
      Object.entries(row.left ?? {}).map(async ([from, { at }]): Promise<BinnedArticle> => {
        const { id, title, url } = row;
        return { id, title, url, deleted: at, from, annotations: (await saidOf(db, [row], from, () => at)).length };
      }),
    );
    return [...whole, ...(await Promise.all(ofOne))].toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1));
  });
}
