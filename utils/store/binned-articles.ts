import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import type { Project } from '@/utils/model/project';
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
    const shared = wholeRows(Article, await db.articles.filter(({ left }) => left !== undefined).toArray());
    const along = await countsAlong(db);
    const whole = rows.map(({ id, title, url, deleted = '' }): BinnedArticle => {
      return { id, title, url, deleted, annotations: along(id, deleted) };
    });
    const ofOne = shared.flatMap(({ id, title, url, left = {} }) =>
      Object.entries(left).map(([from, { at }]): BinnedArticle => {
        return { id, title, url, deleted: at, from, annotations: along(id, at, from) };
      }),
    );
    return [...whole, ...ofOne].toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1));
  });
}

/** How many annotations of an article went into the bin at an Instant, in all projects or one. */
async function countsAlong(
  db: Database,
): Promise<(article: Article['id'], at: string, project?: Project['id']) => number> {
  const counts = new Map<string, number>();
  const count = (...of: readonly string[]) => counts.set(of.join(' '), (counts.get(of.join(' ')) ?? 0) + 1);
  const binned = wholeRows(Annotation, await db.annotations.where('deleted').above('').toArray());
  for (const { articleId, deleted = '', project = '' } of binned) {
    count(articleId, deleted);
    count(articleId, deleted, project);
  }
  return (...of) => counts.get(of.join(' ')) ?? 0;
}
