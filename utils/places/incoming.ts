import type { Table } from 'dexie';
import { instant } from '@/utils/model/time';
import { bringClocks, type Device, keyOf, stateOf } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { deviceOf, FURTHEST_AHEAD_MS, later, tick, writerOf } from '@/utils/sync/clock';
import { DEADLINES_APART } from '@/utils/sync/deadlines';
import { isObject, type JsonObject } from '@/utils/sync/json';
import { KINDS } from '@/utils/sync/kinds';
import { clocksIn, newestMs, pack, unpack } from '@/utils/sync/packed';
import { intoOf } from '@/utils/sync/receive';
import { BEFORE, newestClock } from '@/utils/sync/state';
import { writtenRow } from '@/utils/sync/write';
import { type Said, tell } from './arrivals';
import { type Part, Sent, together } from './carrier';
import { aboutRow, rowsToWrite, type Writing } from './incoming-rows';
import { isElsewhere } from './of-project';
import { PlaceError } from './problem';
import type { Ran } from './run';
import { partAddresses } from './same-address';
import { textsIn } from './text-of';

/** Hashes of the revision texts of these records that are missing here. */
export async function wantedTexts(db: Database, records: readonly unknown[]): Promise<string[]> {
  const revisions = records.flatMap((record) => {
    const { data } = Sent.safeParse(record);
    return data?.t === 'revisions' && data.text !== undefined ? [{ id: data.id, text: data.text }] : [];
  });
  const here = await db.revisions
    .where(':id')
    .anyOf(revisions.map(({ id }) => id))
    .primaryKeys();
  const known = new Set<string>(here);
  return revisions.flatMap(({ id, text }) => (known.has(id) ? [] : [text]));
}

interface Removed {
  table: string;
  row: JsonObject;
}

/**
 * Deletes records that were deleted permanently elsewhere, with exceptions: an article that still has annotations here
 * is restored with its texts, and so is one code of a circle of merges; texts of an article that is in another project
 * here stay. Returns the keys of what was kept, and the arrivals to report.
 */
async function remove(
  db: Database,
  project: string,
  all: readonly Removed[],
  device: Device,
): Promise<{ kept: Set<string>; revived: Said[] }> {
  const revived: Said[] = [];
  const kept = new Set<string>();
  // Annotations and notes first, then their articles.
  for (const table of Object.keys(KINDS).toReversed()) {
    const rows = all.flatMap((one) => (one.table === table ? [one.row] : []));
    for (const row of rows) {
      const article = table === 'articles' ? String(row.id) : table === 'revisions' ? String(row.articleId) : undefined;
      const isNeeded =
        table === 'codes'
          ? await standsInCircle(db, String(row.id))
          : article !== undefined &&
            ((await db.annotations.where('articleId').equals(article).count()) > 0 ||
              isElsewhere((await db.articles.get(article)) ?? {}, project));
      if (!isNeeded) {
        await db.table(table).delete(String(row.id));
        continue;
      }
      const key = keyOf(table, String(row.id));
      kept.add(key);
      const entry = await db.clocks.get(key);
      device.last = tick(device.device, device.last, Date.now());
      const state = writtenRow(stateOf(table, String(row.id), entry, row), row, device.last);
      await db.clocks.put({
        ...entry,
        key,
        packed: pack(state),
        pending: [...new Set([...(entry?.pending ?? []), project])],
      });
      if (table === 'articles')
        revived.push({ table, record: String(row.id), outcome: 'revived', about: aboutRow(row) });
    }
  }
  return { kept, revived };
}

/**
 * Whether a code belongs to a circle of codes merged into each other by people unaware of each other, and is the one to
 * keep: every device keeps the one with the first id, since otherwise all would be lost.
 */
async function standsInCircle(db: Database, code: string): Promise<boolean> {
  const circle = [code];
  for (;;) {
    const entry = await db.clocks.get(keyOf('codes', circle.at(-1) ?? ''));
    const next = entry && intoOf(unpack(entry.packed));
    if (next === code) return circle.toSorted()[0] === code;
    if (!next || circle.includes(next)) return false;
    circle.push(next);
  }
}

interface TakingIn {
  /** The ids of the waiting arrivals that are these records. */
  instead?: readonly number[];
  /** Nothing of the project was here before, so the first records are not reported. */
  isFirst?: boolean;
}

/**
 * Records per transaction: until one has ended, nobody writes. More than so many that the search index is made again
 * later (BULK in utils/store/derived.ts): fewer would each write most of its shards, and cost twice as much.
 */
const AT_ONCE = 1000;

/**
 * Accepts a part of what others wrote. After an interruption it can be accepted again: what was already accepted changes
 * nothing. Invalid records are refused individually.
 */
export async function takeIn(
  db: Database,
  project: string,
  part: Part,
  ran: Ran,
  { instead = [], isFirst = false }: TakingIn = {},
): Promise<void> {
  const { records, refused } = sorted(part);
  const texts = new Map<string, { html: string; text: string }>();
  for (const { t, id, text } of records) {
    if (t !== 'revisions' || text === undefined) continue;
    const found = await textsIn(part.texts.get(text), text);
    if (found) texts.set(id, found);
  }
  const report = async (all: readonly Said[]) => {
    const said = all.filter(({ outcome }) => !isFirst || UNTAKEN.has(outcome));
    if (said.length > 0) await tell(db, project, said, instant());
  };
  for (const some of slices(records)) {
    await db.transaction('rw', receivedTables(db), async () => {
      await beginReceiving(db, project);
      const arrivals: Said[] = [];
      const device = await receivingDevice(db, some);
      const removed: Removed[] = [];
      for (const table of Object.keys(KINDS)) {
        const ofTable = some.filter(({ t }) => t === table);
        if (ofTable.length === 0) continue;
        const known = await rowsToWrite(db, project, table, ofTable, texts, device);
        const writing =
          table === 'articles' ? { ...known, ...(await partAddresses(db, project, known, device)) } : known;
        await db.clocks.bulkPut(writing.entries);
        if (writing.rows.length > 0) await db.table(table).bulkPut(writing.rows);
        for (const row of writing.removed) removed.push({ table, row });
        for (const one of writing.arrivals) arrivals.push(one);
        note(ran, table, writing);
      }
      const { kept, revived } = await remove(db, project, removed, device);
      await db.facts.put({ id: 'sync', value: device });
      await report([...arrivals.filter(({ table, record }) => !kept.has(keyOf(table, record))), ...revived]);
    });
  }
  if (instead.length === 0 && refused.length === 0) return;
  // Last, so that no waiting record is lost by an interruption.
  await db.transaction('rw', receivedTables(db), async () => {
    await beginReceiving(db, project);
    await db.arrivals.bulkDelete([...instead]);
    await report(refused);
  });
}

/** Outcomes of records that are not accepted, or not yet. */
const UNTAKEN: ReadonlySet<Said['outcome']> = new Set(['refused', 'waiting', 'newer']);

/** The tables of a transaction that receives records. */
const receivedTables = (db: Database): Table[] => [
  ...Object.keys(KINDS).map((name) => db.table(name)),
  db.clocks,
  db.facts,
  db.arrivals,
  db.places,
];

/** Call it at the start of such a transaction. Throws a PlaceError when the project has been disconnected meanwhile. */
async function beginReceiving(db: Database, project: string): Promise<void> {
  bringClocks();
  if (!(await db.places.get(project))) throw new PlaceError('nothing-there');
}

/**
 * Records to be written together: each table after those it refers to; what was deleted permanently at the end, in
 * reverse. Codes stay together, since those merged into each other are looked at together.
 */
function slices(records: readonly Sent[]): Sent[][] {
  const tables = Object.keys(KINDS);
  const all: Sent[][] = [];
  const add = (some: readonly Sent[], atOnce: number) => {
    for (let at = 0; at < some.length; at += atOnce) all.push(some.slice(at, at + atOnce));
  };
  const isGone = ({ f, d }: Sent): boolean => !f && !d;
  for (const table of tables)
    add(
      records.filter((one) => one.t === table && (table === 'codes' || !isGone(one))),
      table === 'codes' ? Number.POSITIVE_INFINITY : AT_ONCE,
    );
  add(
    tables
      .toReversed()
      .flatMap((table) => (table === 'codes' ? [] : records.filter((one) => one.t === table && isGone(one)))),
    AT_ONCE,
  );
  return all;
}
function note(ran: Ran, table: string, { rows, removed }: Writing): void {
  // Surfaces read codes, projects and the current choice together.
  if (table === 'essays' && rows.length + removed.length > 0) ran.essays = true;
  if ((table === 'codes' || table === 'projects') && rows.length + removed.length > 0) ran.codes = true;
  for (const row of [...rows, ...removed]) {
    if (table === 'articles') ran.articles.add(String(row.id));
    if (table === 'annotations' || table === 'revisions') ran.articles.add(String(row.articleId));
  }
}

/** The records that can be accepted now, and the arrivals for the others. */
function sorted({ records: all, texts }: Part): { records: Sent[]; refused: Said[] } {
  const records: Sent[] = [];
  const refused: Said[] = [];
  const ahead: Sent[] = [];
  const limit = Date.now() + FURTHEST_AHEAD_MS;
  // Its text will not come again.
  const heldAs = (sent: Sent): Pick<Said, 'sent' | 'text'> => ({ sent, text: texts.get(sent.text ?? '') });
  for (const one of all) {
    const { data } = Sent.safeParse(one);
    const named = isObject(one)
      ? { table: String(one.t).slice(0, 40), record: String(one.id).slice(0, 200) }
      : { table: '', record: '' };
    if (!data) refused.push({ ...named, outcome: 'refused', about: '' });
    else if (data.v > DEADLINES_APART) refused.push({ ...named, outcome: 'newer', about: '', ...heldAs(data) });
    else if (!Object.hasOwn(KINDS, data.t)) refused.push({ ...named, outcome: 'refused', about: '' });
    else {
      if (newestMs(data) > limit) ahead.push(data);
      else records.push(data);
    }
  }
  const waiting = eachOnce(ahead).map((sent): Said => {
    const about = writerOf(deviceOf(newestClock(unpack(sent))));
    return { table: sent.t, record: sent.id, outcome: 'waiting', about, ...heldAs(sent) };
  });
  return { records: eachOnce(records), refused: [...refused, ...waiting] };
}

/** Merges several versions of a record, from any writers, into one. */
function eachOnce(records: readonly Sent[]): Sent[] {
  const once = new Map<string, Sent>();
  for (const record of records) {
    const key = keyOf(record.t, record.id);
    const known = once.get(key);
    once.set(key, known ? together(record, known) : record);
  }
  return [...once.values()];
}

/** This device, with a clock later than all incoming ones. */
async function receivingDevice(db: Database, records: readonly Sent[]): Promise<Device> {
  const device = (await db.facts.get('sync'))?.value as Device;
  let { last } = device;
  for (const record of records) {
    for (const clock of clocksIn(record)) if (!deviceOf(clock).startsWith(BEFORE)) last = later(last, clock);
  }
  return { ...device, last };
}
