import type { Dexie, IndexableType } from 'dexie';
import type { Decision } from '@/utils/model/decision';

/**
 * What the reader owns, each table after those it refers to. Drafts are unfinished; all other tables are computed or
 * housekeeping.
 */
export const USER_TABLES = [
  'projects',
  'coders',
  'codes',
  'articles',
  'revisions',
  'annotations',
  'decisions',
  'samePersons',
  'essays',
] as const;
export type UserTable = (typeof USER_TABLES)[number];

const BATCH = 500;

/** All rows of a table as stored, not parsed, one batch at a time. A table that does not exist has none. */
export async function* rawRows(db: Dexie, name: string, size = BATCH): AsyncGenerator<unknown[]> {
  const table = db.tables.find((one) => one.name === name);
  if (!table) return;
  for (let after: unknown; ; ) {
    const rest = after === undefined ? table.toCollection() : table.where(':id').above(after);
    const keys = await rest.limit(size).primaryKeys();
    if (keys.length === 0) return;
    yield (await table.bulkGet(keys)).filter((row) => row !== undefined);
    if (keys.length < size) return;
    after = keys.at(-1);
  }
}

/** The keys of all rows of a table. A table that does not exist has none. */
export const rowKeys = async (db: Dexie, name: string): Promise<IndexableType[]> =>
  (await db.tables
    .find((one) => one.name === name)
    ?.toCollection()
    .primaryKeys()) ?? [];

/** The rows with these keys as stored, not parsed, one batch at a time, without those deleted meanwhile. */
export async function* rowsOf(db: Dexie, name: string, keys: readonly IndexableType[]): AsyncGenerator<unknown[]> {
  for (let at = 0; at < keys.length; at += BATCH) {
    const rows = await db.table(name).bulkGet(keys.slice(at, at + BATCH));
    yield rows.filter((row) => row !== undefined);
  }
}

/** A record among those of all tables. */
export const nameOf = (table: UserTable, key: unknown): string => `${table} ${String(key)}`;

/** The primary key of a row: its id or, for a decision, three fields. */
export function keyIn(table: UserTable, row: object): unknown {
  const { id, articleId, rule, quote } = row as Partial<Decision> & { id?: string };
  return table === 'decisions' ? [articleId, rule, quote] : id;
}
