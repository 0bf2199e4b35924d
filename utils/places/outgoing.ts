import type { Table } from 'dexie';
import { type ClockEntry, isOfProjects, keyOf, SCHEMA, stateOf } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import type { JsonObject } from '@/utils/sync/json';
import { KINDS } from '@/utils/sync/kinds';
import { pack, unpack } from '@/utils/sync/packed';
import { deleted, newestClock, type State } from '@/utils/sync/state';
import { stateDeletedBefore } from '@/utils/sync/write';
import type { Portion, Sent } from './carrier';
import { ofProject, saysWhetherIn } from './of-project';
import { textOf } from './text-of';

/** Records to send, with what to store once they have arrived. */
export interface Outgoing extends Portion {
  /** The clock entries as they were sent. */
  entries: readonly ClockEntry[];
  /** How far the first transfer is after this portion. */
  sent?: 'done' | { table: string; after: string };
}

const ROWS = 500;
/** Fewer at a time, since a revision may be a megabyte. */
const TEXTS = 50;

/** Everything to send, in portions: first the records from before the connection, then changes since. */
export async function* portions(db: Database, project: string, signal: AbortSignal): AsyncGenerator<Outgoing> {
  yield* firstPortions(db, project, signal);
  // Records changed during the first transfer have a clock entry, and are sent here.
  const keys = await db.clocks.where('pending').equals(project).primaryKeys();
  for (let at = 0; at < keys.length; at += TEXTS) {
    signal.throwIfAborted();
    const entries = (await db.clocks.bulkGet(keys.slice(at, at + TEXTS))).filter((entry) => entry !== undefined);
    const outgoing = await Promise.all(entries.map((entry) => sentEntry(db, project, entry)));
    const joined = entries.flatMap(({ joined, packed }) => (joined?.includes(project) ? packed.id : []));
    const rows = await db.revisions.where('articleId').anyOf(joined).toArray();
    const texts = await sentRows(db, project, 'revisions', rows as unknown as JsonObject[]);
    yield { ...together([...outgoing, ...texts]), entries };
  }
}

/** How many records are to be sent; undefined while an interrupted first transfer is continued. */
export async function recordsToSend(db: Database, project: string): Promise<number | undefined> {
  const pending = await db.clocks.where('pending').equals(project).count();
  const { sent } = (await db.places.get(project)) ?? {};
  if (sent === 'done') return pending;
  if (sent !== undefined) return undefined;
  const members = await db.articles.where('projects').equals(project).primaryKeys();
  const own = [db.codes, db.annotations, db.essays].map((table) => table.where('project').equals(project).count());
  const texts = db.revisions.where('articleId').anyOf(members).count();
  const gone = db.tombstones.filter((one) => one.project === project).count();
  const coder = (await ownCoder(db)) === undefined ? 0 : 1;
  const counts = await Promise.all([...own, texts, gone]);
  // Plus the project itself and the coder of its annotations.
  return counts.reduce((sum, n) => sum + n, members.length + 1 + coder + pending);
}

async function* firstPortions(db: Database, project: string, signal: AbortSignal): AsyncGenerator<Outgoing> {
  const place = await db.places.get(project);
  if (!place || place.sent === 'done') return;
  const tables = [...Object.keys(KINDS), 'tombstones'];
  const from = place.sent ? tables.indexOf(place.sent.table) : 0;
  for (const [i, table] of tables.entries()) {
    if (i < from) continue;
    let after = place.sent?.table === table ? place.sent.after : '';
    const size = table === 'revisions' ? TEXTS : ROWS;
    for (let isMore = true; isMore; ) {
      signal.throwIfAborted();
      const rows = await rowsAfter(db, table, after, size);
      isMore = rows.length === size;
      after = String(rows.at(-1)?.id ?? after);
      const isLast = !isMore && i === tables.length - 1;
      const outgoing = await sentRows(db, project, table, rows);
      yield { ...together(outgoing), entries: [], sent: isLast ? 'done' : { table, after } };
    }
  }
}

async function rowsAfter(db: Database, table: string, after: string, size: number): Promise<JsonObject[]> {
  const store: Table<JsonObject, unknown> = db.table(table);
  if (table === 'tombstones') return after === '' ? store.toArray() : [];
  return store.where(':id').above(after).limit(size).toArray();
}

type One = { record: Sent; text?: { text: string; hash: string } } | undefined;

const together = (all: readonly One[]): Portion => ({
  records: all.flatMap((one) => one?.record ?? []),
  texts: new Map(all.flatMap((one) => (one?.text ? [[one.text.hash, one.text.text] as const] : []))),
});

async function sentRows(db: Database, project: string, table: string, rows: readonly JsonObject[]): Promise<One[]> {
  if (table === 'tombstones') return rows.map((row) => buried(row, project));
  const entries = await db.clocks.bulkGet(rows.map((row) => keyOf(table, String(row.id))));
  const mine = table === 'coders' ? await ownCoder(db) : undefined;
  const members = table === 'revisions' ? await membersAmong(db, project, rows) : undefined;
  return Promise.all(
    rows.map((row, i) => {
      if (!isOfProjects(table, row, [project])) return undefined;
      if (table === 'coders' && row.id !== mine) return undefined;
      if (members && !members.has(String(row.articleId))) return undefined;
      return sent(stateOf(table, String(row.id), entries[i], row), row, project);
    }),
  );
}

/** The state of a record permanently deleted before the project was connected. */
function buried({ table, id, at, project: of }: JsonObject, project: string): One {
  if (of !== project) return undefined;
  return { record: pack(stateDeletedBefore(String(table), String(id), String(at), SCHEMA)) };
}

const ownCoder = async (db: Database): Promise<unknown> => (await db.facts.get('coder'))?.value;

/** The ids of those articles of these revisions that are in the project. */
async function membersAmong(db: Database, project: string, rows: readonly JsonObject[]): Promise<Set<string>> {
  const articles = await db.articles.bulkGet([...new Set(rows.map(({ articleId }) => String(articleId)))]);
  return new Set(articles.flatMap((one) => (one && isOfProjects('articles', one as never, [project]) ? [one.id] : [])));
}

async function sentEntry(db: Database, project: string, entry: ClockEntry): Promise<One> {
  const { t, id } = entry.packed;
  const row: JsonObject | undefined = await db.table(t).get(id);
  if (row && t === 'coders' && id !== (await ownCoder(db))) return undefined;
  // It has left the project; what it is elsewhere must not be sent here.
  if (row && (t === 'annotations' || t === 'codes' || t === 'essays') && !isOfProjects(t, row, [project]))
    return undefined;
  if (row && t === 'revisions' && (await membersAmong(db, project, [row])).size === 0) return undefined;
  const state = unpack(entry.packed);
  // Deleted permanently there and kept here only in other projects: sent as deleted.
  const isOfOthers = row && t === 'articles' && !isOfProjects(t, row, [project]) && !saysWhetherIn(state, project);
  return sent(isOfOthers ? deleted(state) : state, row, project);
}

async function sent(state: State, row: JsonObject | undefined, project: string): Promise<One> {
  const record = pack(ofProject(state, project));
  if (state.t !== 'revisions' || !row) return { record };
  const text = await textOf({ html: String(row.html), text: String(row.text) });
  return { record: { ...record, text: text.hash }, text };
}

/** Records that this has arrived. What changed while it was being sent will be sent again. */
export async function acknowledge(db: Database, project: string, { entries, sent: progress }: Outgoing): Promise<void> {
  await db.transaction('rw', db.clocks, db.places, async () => {
    const now = await db.clocks.bulkGet(entries.map(({ key }) => key));
    await db.clocks.bulkPut(
      now.flatMap((entry, i) => {
        const isSame = entry && JSON.stringify(entry.packed) === JSON.stringify(entries[i]?.packed);
        if (!isSame) return [];
        const sentUntil = newestClock(unpack(entry.packed));
        const isLeft = (id: string): boolean => id !== project;
        const joined = entry.joined ? { joined: entry.joined.filter(isLeft) } : {};
        return [{ ...entry, pending: entry.pending.filter(isLeft), ...joined, sentUntil }];
      }),
    );
    if (progress) await db.places.update(project, { sent: progress });
  });
}
