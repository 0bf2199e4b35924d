import Dexie, { type DBCore, type DBCoreTransaction, type Middleware } from 'dexie';
import { type Clock, clockOfRestore, tick } from '@/utils/sync/clock';
import type { JsonObject } from '@/utils/sync/json';
import { KINDS } from '@/utils/sync/kinds';
import { type Packed, pack, unpack } from '@/utils/sync/packed';
import { INTO } from '@/utils/sync/receive';
import { deleted, type State, written } from '@/utils/sync/state';
import { stateBefore, writtenRow } from '@/utils/sync/write';
import { hasTable, inDexie, isEmptying, mutateAndFollow, type RowChange } from './dbcore';
import { stampOf } from './merge-log';

// When each field was written, and by which device: stored in the transaction of each change, and only for projects
// that are connected to a place. A row without an entry was not written since.

/** The version of the schema that this Pressmark writes: data of a newer one is stored, but not interpreted. */
export const SCHEMA = 6;

/** What is stored about a record besides its row. */
export interface ClockEntry {
  /** `table:id`. */
  key: string;
  packed: Packed;
  /** Connected projects whose place does not have this state yet. */
  pending: string[];
  /** Those of them that the article has just joined: their places lack its texts, too. */
  joined?: string[];
  /** The clock of this device's last write that has reached a place. */
  sentUntil?: Clock;
}

/** This device, while anything is connected: the fact `sync`. */
export interface Device {
  device: string;
  last: Clock;
  /** Projects that are connected. */
  projects: string[];
}

/** The key of a record in `clocks`. */
export const keyOf = (table: string, id: string): string => `${table}:${id}`;

/** Tables that are written in addition. */
const OWN = ['clocks', 'facts'];
const isExchanged = (table: string): boolean => Object.hasOwn(KINDS, table);

export const clocked: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'clocked',
  // Beneath the other middlewares, which need transactions over the tables they write.
  level: -12,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => {
      const follows = mode === 'readwrite' && stores.some(isExchanged) && hasTable(core, 'clocks');
      return core.transaction(follows ? [...new Set([...stores, ...OWN])] : stores, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      if (!isExchanged(name)) return table;
      return {
        ...table,
        mutate: (request) => {
          const { trans } = request;
          return inDexie(async () => {
            const fact = await connected(core, trans);
            if (received.has(trans)) return table.mutate(request);
            // Clearing a table prepares a restore; records missing after it were not deleted.
            if (!fact || isEmptying(request)) return table.mutate(request);
            return mutateAndFollow<JsonObject>(table, request, (change) =>
              keepClocks(core, trans, fact, { table: name, ...change }),
            );
          });
        },
      };
    },
  }),
};

// Transactions that write received records, with the clocks they came with.
const received = new WeakSet<object>();

/**
 * In the current transaction, rows are written without a clock of this device: the caller writes the clocks they came
 * with.
 */
export function bringClocks(): void {
  const transaction = Dexie.currentTransaction as { idbtrans?: object } | null;
  if (transaction?.idbtrans) received.add(transaction.idbtrans);
}

// Transactions that restore a backup, each with its name.
const restores = new WeakMap<object, string>();

/**
 * Marks the current transaction as the restore of a backup: other devices are told so of its writes, and records
 * missing after it do not count as deleted.
 */
export function beginRestore(): void {
  const transaction = Dexie.currentTransaction as { idbtrans?: object } | null;
  if (transaction?.idbtrans) restores.set(transaction.idbtrans, Date.now().toString(36));
}

/** Whether a backup is restored in this transaction. */
export const isRestoring = (trans: object): boolean => restores.has(trans);

/** The projects that are connected to a place. Call it in a transaction with facts. */
export async function connectedProjects(db: Pick<Dexie, 'table'>): Promise<readonly string[]> {
  const fact: { value: Device } | undefined = await db.table('facts').get('sync');
  return fact?.value.projects ?? [];
}

/** This device; undefined while nothing is connected. */
async function connected(core: DBCore, trans: DBCoreTransaction): Promise<Device | undefined> {
  if (!hasTable(core, 'clocks')) return undefined;
  const fact: { value: Device } | undefined = await core.table('facts').get({ trans, key: 'sync' });
  return fact && fact.value.projects.length > 0 ? fact.value : undefined;
}

interface Change extends RowChange<JsonObject> {
  table: string;
}

async function keepClocks(core: DBCore, trans: DBCoreTransaction, device: Device, change: Change): Promise<void> {
  const { table } = change;
  const before = new Map(change.before.map((row) => [String(row.id), row]));
  const after = new Map(change.after.map((row) => [String(row.id), row]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const concerned = await concernedBy(core, trans, device.projects, change);
  const clocks = core.table('clocks');
  const known: (ClockEntry | undefined)[] = await clocks.getMany({ trans, keys: ids.map((id) => keyOf(table, id)) });
  const last = tick(device.device, device.last, Date.now());
  const restore = restores.get(trans);
  const at = restore === undefined ? last : clockOfRestore(last, restore);
  const entries = ids.flatMap((id, i): ClockEntry[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const pending = [was, is].flatMap((row) => (row ? concerned(row) : []));
    // A deleted record takes along what an entry says of it.
    if (pending.length === 0 && (is || !known[i])) return [];
    const old = stateOf(table, id, known[i], was);
    const state = is ? writtenRow(old, is, at) : deleted(old);
    // A new row that repeats a known state must be sent, too.
    if (state === old && was) return [];
    if (state === old && known[i]) return [];
    const earlier = is || namesProject(table) ? (known[i]?.pending ?? []) : [];
    const packed = pack({ ...state, v: Math.max(state.v, SCHEMA) });
    const joins = table === 'articles' && was ? pending.filter((id) => !isOfProjects(table, was, [id])) : [];
    return [
      {
        ...known[i],
        key: keyOf(table, id),
        packed,
        pending: [...new Set([...earlier, ...pending])],
        ...(joins.length > 0 ? { joined: [...(known[i]?.joined ?? []), ...joins] } : {}),
      },
    ];
  });
  if (entries.length === 0) return;
  await clocks.mutate({ type: 'put', trans, values: entries });
  await core.table('facts').mutate({ type: 'put', trans, values: [{ id: 'sync', value: { ...device, last } }] });
}

/**
 * Returns a function that gives the connected projects a changed row belongs to; only their places are told. A text
 * belongs to its article's projects. Where its article is not stored: a text that is written comes before its article,
 * and the sender decides; a text that is deleted belongs to none. Deleted coders belong to none.
 */
async function concernedBy(
  core: DBCore,
  trans: DBCoreTransaction,
  projects: readonly string[],
  { table, before, after }: Change,
): Promise<(row: JsonObject) => readonly string[]> {
  const isGone = after.length === 0;
  if (table === 'coders' && isGone) return () => [];
  if (table !== 'revisions') return (row) => projects.filter((id) => isOfProjects(table, row, [id]));
  const ids = [...new Set([...before, ...after].map(({ articleId }) => String(articleId)))];
  // derived.ts adds `articles` to every transaction with `revisions`.
  const articles: (JsonObject | undefined)[] = await core.table('articles').getMany({ trans, keys: ids });
  const byId = new Map(ids.map((id, i) => [id, articles[i]]));
  return ({ articleId }) => {
    const article = byId.get(String(articleId));
    if (!article) return isGone ? [] : projects;
    return projects.filter((id) => isOfProjects('articles', article, [id]));
  };
}

/** The state of a record: from its entry, or from its row before its project was connected. */
export function stateOf(table: string, id: string, entry: ClockEntry | undefined, row: JsonObject | undefined): State {
  if (entry) return unpack(entry.packed);
  if (row) return stateBefore(table, row, stampOf(row), SCHEMA);
  return { t: table, id, v: SCHEMA, fields: {}, seen: {} };
}

/** Whether the rows of a table name their projects; texts and coders do not. */
export const namesProject = (table: string): boolean => table !== 'revisions' && table !== 'coders';

/** Whether a row belongs to one of these projects. Texts and coders belong to whatever refers to them. */
export function isOfProjects(table: string, row: JsonObject, projects: readonly string[]): boolean {
  if (table === 'projects') return projects.includes(String(row.id));
  if (table === 'articles')
    return Array.isArray(row.projects) && row.projects.some((id) => projects.includes(String(id)));
  if (table === 'annotations' || table === 'codes' || table === 'essays') return projects.includes(String(row.project));
  return true;
}

/**
 * Records that codes were merged into others, or removed (undefined), so that later arrivals with these codes get the
 * replacements. Call it at the end of the transaction that deletes them, with `clocks` and `facts` among its tables.
 */
export async function codesReplaced(
  db: Pick<Dexie, 'table'>,
  replaced: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const fact: { value: Device } | undefined = await db.table('facts').get('sync');
  if (!fact || fact.value.projects.length === 0) return;
  for (const [from, to] of replaced) {
    const entry: ClockEntry | undefined = await db.table('clocks').get(keyOf('codes', from));
    if (!entry || (await db.table('codes').get(from))) continue;
    const last = tick(fact.value.device, fact.value.last, Date.now());
    const state = written(unpack(entry.packed), { [INTO]: [{ at: last, value: to ?? '' }] });
    await db.table('clocks').put({ ...entry, packed: pack(state) });
    fact.value.last = last;
  }
  await db.table('facts').put(fact);
}
