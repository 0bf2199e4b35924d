import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { Code, type Codebook } from '@/utils/model/codebook';
import { deleteArticlesForEver, withoutLeft } from './article-bin';
import type { Database } from './database';
import { whole, wholeRows } from './whole-rows';

const DAY_MS = 86_400_000;

/** Records deleted before this Instant are deleted permanently. */
export const binLimit = (now: Date): string => new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString();

/** Days for which deleted records can be restored. */
export const BIN_DAYS = 30;

/** A deleted annotation with the article it was made on. */
export interface Binned {
  annotation: Annotation & { deleted: string };
  /** Absent when the article itself is gone. */
  article?: Pick<Article, 'title' | 'url'>;
  /** The codes given to it, whatever their project. */
  codes: Codebook;
}

const isBinned = (annotation: Annotation): annotation is Binned['annotation'] => annotation.deleted !== undefined;

/**
 * Deleted annotations of all articles or of one, last deleted first. For all articles, annotations deleted with their
 * article are left out, because the article is listed instead.
 */
export async function readBin(db: Database, only?: Article['id']): Promise<Binned[]> {
  return db.transaction('r', db.articles, db.annotations, db.codes, async () => {
    const rows = await db.annotations.orderBy('deleted').reverse().toArray(); // rows outside the bin have no such key
    const binned = wholeRows(Annotation, rows)
      .filter(isBinned)
      .filter(({ articleId }) => only === undefined || articleId === only);
    const articles = await db.articles.bulkGet(binned.map(({ articleId }) => articleId));
    const given = [...new Set(binned.flatMap(({ codes }) => codes))];
    const codes = new Map(wholeRows(Code, await db.codes.bulkGet(given)).map((code) => [code.id, code]));
    return binned.flatMap((annotation, i) => {
      const [article] = wholeRows(Article, [articles[i]]);
      const { deleted, project = '' } = annotation;
      const isOfWhole = article?.deleted === deleted || article?.left?.[project]?.at === deleted;
      if (only === undefined && isOfWhole) return [];
      const own = annotation.codes.flatMap((id) => codes.get(id) ?? []);
      return [{ annotation, codes: own, ...(article ? { article: { title: article.title, url: article.url } } : {}) }];
    });
  });
}

/**
 * Permanently deletes what has been in the bin for longer than BIN_DAYS. Returns the number of annotations, not
 * counting those of deleted articles.
 */
export async function purgeBin(db: Database, now = new Date()): Promise<number> {
  const limit = binLimit(now);
  await deleteArticlesForEver(db, await db.articles.where('deleted').below(limit).primaryKeys());
  await db.articles
    .filter(({ left }) => Object.values(left ?? {}).some(({ at }) => at < limit))
    .modify((row, change) => {
      change.value = withoutLeft(row, (_, at) => at < limit);
    });
  const count = await db.annotations.where('deleted').below(limit).delete();
  return count;
}

/** Permanently deletes those of these annotations that are in the bin. Returns them. */
export async function deleteForEver(db: Database, ids: readonly Annotation['id'][]): Promise<Annotation[]> {
  return db.transaction('rw', db.annotations, async () => {
    const rows = (await db.annotations.bulkGet([...ids])).filter((row) => row?.deleted !== undefined);
    const binned = rows.map((row) => whole(Annotation, row));
    await db.annotations.bulkDelete(binned.map(({ id }) => id));
    return binned;
  });
}
