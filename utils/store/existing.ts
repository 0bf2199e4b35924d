import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import type { Database } from './database';

/** What the reader has that a file may speak of: records of its ids and addresses with their articles, the texts of those, all codes. */
export async function readExisting(db: Database, incoming: Notebook): Promise<Notebook> {
  return db.transaction('r', db.articles, db.revisions, db.annotations, db.codes, async () => {
    // Exports escape brackets, browsers do not.
    const plain = (url: string) => url.replace(/%28/gi, '(').replace(/%29/gi, ')');
    const urls = [...new Set(incoming.articles.flatMap(({ url }) => [url, plain(url)]))];
    const annotations = present(await db.annotations.bulkGet(incoming.annotations.map(({ id }) => id)));
    const texts = present(await db.revisions.bulkGet(incoming.revisions.map(({ id }) => id)));
    const known = [...annotations, ...texts].map(({ articleId }) => articleId);
    const found = [
      ...present(await db.articles.bulkGet([...new Set([...incoming.articles.map(({ id }) => id), ...known])])),
      ...(await db.articles.where('url').anyOf(urls).toArray()),
      ...(await db.articles.where('addresses').anyOf(urls).toArray()),
    ];
    const articles = [...new Map(found.map((row) => [row.id, row])).values()];
    const revisions = await db.revisions
      .where('articleId')
      .anyOf(articles.map(({ id }) => id))
      .toArray();
    return { articles, revisions, annotations, codes: await codesWithoutOrder(db) };
  });
}

const present = <T>(rows: (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

async function codesWithoutOrder(db: Database): Promise<Code[]> {
  return (await db.codes.orderBy('order').toArray()).map(({ order: _, ...code }) => code);
}

/** Whether nothing was ever done here: a restore may then take its place without asking. */
export async function isUntouched(db: Database): Promise<boolean> {
  return db.transaction('r', db.articles, db.annotations, db.codes, async () => {
    const [articles, annotations] = await Promise.all([db.articles.count(), db.annotations.count()]);
    if (articles + annotations > 0) return false;
    return JSON.stringify(await codesWithoutOrder(db)) === JSON.stringify(startingCodebook);
  });
}
