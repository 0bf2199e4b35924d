import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type DBCoreTransaction,
} from 'dexie';

// What the middlewares between Dexie and IndexedDB have in common: derived.ts, tombstones.ts, clocked.ts.

/** Dexie's types of a range that is one key, and of one that is everything. */
const [ONE, ALL] = [1, 3] as const;

/** The rows that one mutation of a table touched, as they were and as they are; a key may be in one list only. */
export interface RowChange<T> {
  before: T[];
  after: T[];
}

/**
 * Runs a mutation, then `follow` with what it changed, in the same transaction. Rows that could not be written are left
 * out.
 */
export async function mutateAndFollow<T>(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  follow: (change: RowChange<T>) => Promise<void>,
): Promise<DBCoreMutateResponse> {
  const before = await rowsBefore<T>(table, request);
  const response = await table.mutate(request);
  const failed = response.failures ?? {};
  const after = 'values' in request ? request.values.filter((_, i) => !(i in failed)) : [];
  await follow({ before, after });
  return response;
}

/** The rows that a mutation is going to change or delete, as they are stored; none for rows that are added. */
export async function rowsBefore<T>(table: DBCoreTable, request: DBCoreMutateRequest): Promise<T[]> {
  const { trans } = request;
  if (request.type === 'add') return [];
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    return (await table.query({ trans, values: true, query })).result;
  }
  const keys = request.type === 'delete' ? request.keys : request.values.map(({ id }) => id);
  return (await table.getMany({ trans, keys })).filter((row) => row !== undefined);
}

/** The stored rows with one key in an index, given by its key path; none where the table has no such index. */
export async function rowsWith<T>(
  core: DBCore,
  trans: DBCoreTransaction,
  { table: name, index: path, key }: { table: string; index: string | string[]; key: unknown },
): Promise<T[]> {
  const table = core.table(name);
  const index = table.schema.getIndexByKeyPath(path);
  if (!index) return [];
  const range = { type: ONE, lower: key, upper: key } as const;
  return (await table.query({ trans, values: true, query: { index, range } })).result;
}

/**
 * `work` as Dexie's own promise: whoever waits for it finds its transaction again, which a native promise would lose.
 */
export const inDexie = <T>(work: () => Promise<T>) =>
  new Dexie.Promise<T>((resolve, reject) => void work().then(resolve, reject));

/** Whether a mutation empties its whole table. */
export const isEmptying = (request: DBCoreMutateRequest): boolean =>
  request.type === 'deleteRange' && request.range.type === ALL;

/** Whether the database has this table: one of an earlier version, while it is being upgraded, may not. */
export const hasTable = (core: DBCore, name: string): boolean =>
  core.schema.tables.some((table) => table.name === name);
