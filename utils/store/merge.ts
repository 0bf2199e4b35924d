import type { Table } from 'dexie';
import type { Article } from '@/utils/model/article';
import type { Decision } from '@/utils/model/decision';
import type { Notebook } from '@/utils/model/notebook';
import type { SamePerson } from '@/utils/model/official';
import { instant } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';
import { type LogEntry, stampOf } from './merge-log';
import { USER_TABLES, type UserTable } from './user-tables';

/** What is written at once: records by table. */
export type Merge = Notebook & { decisions: Decision[]; samePersons: SamePerson[] };

/** How the last import went, as long as it can be undone. */
export interface LastImport {
  at: string;
  /** What it was called: a file's name, a backup's date. */
  name: string;
  counts: Record<keyof Notebook, number>;
  replaced: boolean;
}

export interface MergeOptions {
  name: string;
  /** Everything there is goes first: a restore. */
  replace?: boolean;
}

/**
 * Writes records into the notebook, all or none, and keeps what was there, so that `undoMerge` can bring it back. What an
 * earlier import kept is given up. Whatever follows the notebook (search, counts) follows in the same transaction.
 */
export async function mergeNotebook(
  db: Database,
  merge: Merge,
  { name, replace = false }: MergeOptions,
): Promise<LastImport> {
  const tables = [...USER_TABLES.map((table) => db.table(table)), db.importLog, db.facts];
  return db.transaction('rw', tables, async () => {
    await db.importLog.clear();
    if (replace) for (const table of USER_TABLES) await clearLogged(db, table);
    const rows = {
      ...merge,
      codes: await inOrder(db, merge.codes),
      articles: await withOwnAddresses(db, await withAnnotated(db, merge)),
    };
    for (const table of USER_TABLES) await putLogged(db, table, rows[table], { onlyNew: isBeside(table) });
    const counts = {
      codes: merge.codes.length,
      articles: merge.articles.length,
      revisions: merge.revisions.length,
      annotations: merge.annotations.length,
    };
    const value: LastImport = { at: instant(), name, counts, replaced: replace };
    await db.facts.put({ id: 'last-import', value });
    return value;
  });
}

// What the reader decided here stands, whatever was decided elsewhere.
const isBeside = (table: UserTable): boolean => table === 'decisions' || table === 'samePersons';

async function clearLogged(db: Database, name: UserTable): Promise<void> {
  const table: Table = db.table(name);
  const keys = await table.toCollection().primaryKeys();
  const rows = await table.bulkGet(keys);
  await db.importLog.bulkAdd(keys.map((key, i): LogEntry => ({ table: name, key, before: rows[i] })));
  await table.clear();
}

async function putLogged(
  db: Database,
  name: UserTable,
  rows: object[],
  { onlyNew }: { onlyNew: boolean },
): Promise<void> {
  if (rows.length === 0) return;
  const table: Table = db.table(name);
  const keys = rows.map((row) => keyOf(name, row));
  const known = await table.bulkGet(keys);
  const fresh = rows.flatMap((row, i) => (onlyNew && known[i] ? [] : [{ row, key: keys[i], before: known[i] }]));
  await db.importLog.bulkAdd(
    fresh.map(
      ({ row, key, before }): LogEntry => ({ table: name, key, after: stampOf(row), ...(before ? { before } : {}) }),
    ),
  );
  await table.bulkPut(fresh.map(({ row }) => row));
}

function keyOf(table: UserTable, row: object): unknown {
  const { id, articleId, rule, quote } = row as Partial<Decision> & { id?: string };
  return table === 'decisions' ? [articleId, rule, quote] : id;
}

/** Codes the reader has keep their place in the codebook, new ones come last. */
async function inOrder(db: Database, codes: Notebook['codes']): Promise<object[]> {
  const places = new Map((await db.codes.toArray()).map(({ id, order }) => [id, order]));
  let next = Math.max(-1, ...places.values()) + 1;
  return codes.map((code) => ({ ...code, order: places.get(code.id) ?? next++ }));
}

/** An article that something is said of is not in the bin: neither the file's, nor one that was here. */
async function withAnnotated(db: Database, { articles, annotations }: Merge): Promise<Article[]> {
  const annotated = new Set(annotations.filter(({ deleted }) => !deleted).map(({ articleId }) => articleId));
  const coming = new Set(articles.map(({ id }) => id));
  const here = await db.articles.bulkGet([...annotated].filter((id) => !coming.has(id)));
  return [
    ...articles.map((article) => (annotated.has(article.id) ? outOfBin(article) : article)),
    ...here.flatMap((row) => (row?.deleted ? { ...outOfBin(row), changed: instant() } : [])),
  ];
}

/** No two articles share an address: one that another article has is left to it. Addresses seen before are kept. */
async function withOwnAddresses(db: Database, articles: Article[]): Promise<Article[]> {
  const known = await db.articles.bulkGet(articles.map(({ id }) => id));
  const owners = await db.articles
    .where('url')
    .anyOf(articles.map(({ url }) => url))
    .toArray();
  const ownerOf = new Map(owners.map(({ id, url }) => [url, id]));
  return articles.map((article, i) => {
    const before = known[i];
    const owner = ownerOf.get(article.url);
    const url = before && owner !== undefined && owner !== article.id ? before.url : article.url;
    return { ...article, url, addresses: [...new Set([...(before?.addresses ?? []), ...article.addresses])] };
  });
}
