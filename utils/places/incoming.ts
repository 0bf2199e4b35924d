import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import { Essay } from '@/utils/model/essay';
import { Coder, Project } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { bringClocks, type ClockEntry, type Device, keyOf, SCHEMA, stateOf } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { stampOf } from '@/utils/store/merge-log';
import {
  deviceOf,
  FURTHEST_AHEAD_MS,
  isOfOtherProject,
  later,
  msOf,
  restoreOf,
  tick,
  writerOf,
} from '@/utils/sync/clock';
import { canonical, isObject, type JsonObject } from '@/utils/sync/json';
import { KINDS } from '@/utils/sync/kinds';
import { pack, unpack } from '@/utils/sync/packed';
import { intoOf, type Outcome } from '@/utils/sync/receive';
import { isSeen, newestClock, type State } from '@/utils/sync/state';
import { stateBefore, writtenRow } from '@/utils/sync/write';
import { type Said, tell } from './arrivals';
import { type Part, Sent, together } from './carrier';
import { articleWithOthers, leftInstead, receiveIn } from './of-project';
import { PlaceError } from './problem';
import type { Ran } from './run';
import { partAddresses } from './same-address';
import { textsIn } from './text-of';
import { saysSame } from './undo-arrival';
import { WITH_BIN } from './undo-restored';

const SCHEMAS: Readonly<Record<string, { safeParse(row: unknown): { success: boolean } }>> = {
  projects: Project,
  coders: Coder,
  codes: Code,
  articles: Article,
  revisions: Revision,
  annotations: Annotation,
  essays: Essay,
};

/** Texts of revisions that are still missing here. */
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
 * Deletes what was deleted for ever elsewhere; but an article that still has annotations or a note here is restored, with
 * its texts, and so is one code of a circle of merges.
 */
async function remove(db: Database, project: string, all: readonly Removed[], device: Device): Promise<Said[]> {
  const arrivals: Said[] = [];
  // Annotations and notes first, then the articles.
  for (const table of Object.keys(KINDS).toReversed()) {
    const rows = all.flatMap((one) => (one.table === table ? [one.row] : []));
    for (const row of rows) {
      const article = table === 'articles' ? String(row.id) : table === 'revisions' ? String(row.articleId) : undefined;
      const isNeeded =
        table === 'codes'
          ? await standsInCircle(db, String(row.id))
          : article !== undefined && (await db.annotations.where('articleId').equals(article).count()) > 0;
      if (!isNeeded) {
        await db.table(table).delete(String(row.id));
        continue;
      }
      const key = keyOf(table, String(row.id));
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
        arrivals.push({ table, record: String(row.id), outcome: 'revived', about: aboutRow(row) });
    }
  }
  return arrivals;
}

/**
 * Whether a code was merged into one that was merged into it, by people who did not know of each other: of such a circle the
 * code with the first id is kept, on every device, or all would be lost.
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

interface Writing {
  entries: ClockEntry[];
  rows: JsonObject[];
  removed: JsonObject[];
  arrivals: Said[];
}

interface TakingIn {
  /** The arrivals that waited, and are these records. */
  instead?: readonly number[];
  /** Nothing of the project was here before, and nothing of what comes first is news. */
  isFirst?: boolean;
}

/**
 * Takes in a part of what others wrote, all or nothing of it. Invalid records are refused one by one.
 */
export async function takeIn(
  db: Database,
  project: string,
  part: Part,
  ran: Ran,
  { instead = [], isFirst = false }: TakingIn = {},
): Promise<void> {
  const { records, refused } = sorted(part.records);
  const texts = new Map<string, { html: string; text: string }>();
  for (const { t, id, text } of records) {
    if (t !== 'revisions' || text === undefined) continue;
    const found = await textsIn(part.texts.get(text), text);
    if (found) texts.set(id, found);
  }
  const tables = [...Object.keys(KINDS).map((name) => db.table(name)), db.clocks, db.facts, db.arrivals, db.places];
  await db.transaction('rw', tables, async () => {
    bringClocks();
    // It may have been disconnected since the run began.
    if (!(await db.places.get(project))) throw new PlaceError('nothing-there');
    await db.arrivals.bulkDelete([...instead]);
    const arrivals: Said[] = [...refused];
    const device = await receivingDevice(db, records);
    const removed: Removed[] = [];
    for (const table of Object.keys(KINDS)) {
      const some = records.filter(({ t }) => t === table);
      if (some.length === 0) continue;
      const known = await written(db, project, table, some, texts, device);
      const writing = table === 'articles' ? { ...known, ...(await partAddresses(db, project, known, device)) } : known;
      await db.clocks.bulkPut(writing.entries);
      if (writing.rows.length > 0) await db.table(table).bulkPut(writing.rows);
      for (const row of writing.removed) removed.push({ table, row });
      for (const one of writing.arrivals) arrivals.push(one);
      note(ran, table, writing);
    }
    for (const one of await remove(db, project, removed, device)) arrivals.push(one);
    await db.facts.put({ id: 'sync', value: device });
    const said = isFirst ? arrivals.filter(({ outcome }) => UNTAKEN.has(outcome)) : arrivals;
    await tell(db, project, said, instant());
  });
}

/** What becomes of a record that is not taken in, or not yet. */
const UNTAKEN: ReadonlySet<Said['outcome']> = new Set(['refused', 'waiting', 'newer']);

function note(ran: Ran, table: string, { rows, removed }: Writing): void {
  // Surfaces read codes, projects and the current choice together.
  if (table === 'essays' && rows.length + removed.length > 0) ran.essays = true;
  if ((table === 'codes' || table === 'projects') && rows.length + removed.length > 0) ran.codes = true;
  for (const row of rows) {
    if (table === 'articles') ran.articles.add(String(row.id));
    if (table === 'annotations' || table === 'revisions') ran.articles.add(String(row.articleId));
  }
  for (const row of removed) {
    if (table === 'articles') ran.articles.add(String(row.id));
    if (table === 'annotations' || table === 'revisions') ran.articles.add(String(row.articleId));
  }
}

/** The records that can be taken in now, and what to tell about the others. */
function sorted(all: readonly unknown[]): { records: Sent[]; refused: Said[] } {
  const records: Sent[] = [];
  const refused: Said[] = [];
  const ahead: Sent[] = [];
  const limit = Date.now() + FURTHEST_AHEAD_MS;
  for (const one of all) {
    const { data } = Sent.safeParse(one);
    const named = isObject(one)
      ? { table: String(one.t).slice(0, 40), record: String(one.id).slice(0, 200) }
      : { table: '', record: '' };
    if (!data) refused.push({ ...named, outcome: 'refused', about: '' });
    else if (data.v > SCHEMA) refused.push({ ...named, outcome: 'newer', about: '', sent: data });
    else if (!Object.hasOwn(KINDS, data.t)) refused.push({ ...named, outcome: 'refused', about: '' });
    else {
      const newest = newestClock(unpack(data));
      if (newest !== '' && msOf(newest) > limit) ahead.push(data);
      else records.push(data);
    }
  }
  const waiting = eachOnce(ahead).map((sent): Said => {
    const about = writerOf(deviceOf(newestClock(unpack(sent))));
    return { table: sent.t, record: sent.id, outcome: 'waiting', about, sent };
  });
  return { records: eachOnce(records), refused: [...refused, ...waiting] };
}

/** Several versions of a record, from any writers, merged into one. */
function eachOnce(records: readonly Sent[]): Sent[] {
  const once = new Map<string, Sent>();
  for (const record of records) {
    const key = keyOf(record.t, record.id);
    const known = once.get(key);
    once.set(key, known ? together(record, known) : record);
  }
  return [...once.values()];
}

/** This device with a clock later than all that came in. */
async function receivingDevice(db: Database, records: readonly Sent[]): Promise<Device> {
  const device = (await db.facts.get('sync'))?.value as Device;
  let { last } = device;
  for (const record of records) {
    const { seen } = unpack(record);
    for (const clock of Object.values(seen)) if (!deviceOf(clock).startsWith('~')) last = later(last, clock);
  }
  return { ...device, last };
}

async function written(
  db: Database,
  project: string,
  table: string,
  records: readonly Sent[],
  texts: ReadonlyMap<string, { html: string; text: string }>,
  device: Device,
): Promise<Writing> {
  const ids = records.map(({ id }) => id);
  const rows: (JsonObject | undefined)[] = await db.table(table).bulkGet(ids);
  const entries = await db.clocks.bulkGet(ids.map((id) => keyOf(table, id)));
  const writing: Writing = { entries: [], rows: [], removed: [], arrivals: [] };
  const nextClock = () => {
    device.last = tick(device.device, device.last, Date.now());
    return device.last;
  };
  const alive = new Set((await db.projects.toArray()).flatMap(({ id, deleted }) => (deleted ? [] : [id])));
  for (const [i, record] of records.entries()) {
    const [row, entry, id] = [rows[i], entries[i], record.id];
    const local = entry || row ? stateOf(table, id, entry, inAProject(table, row, project)) : undefined;
    const incoming = unpack(record);
    const { state, row: next, outcome, leaves } = receiveIn(project, local, incoming, nextClock);
    if (outcome === 'same') continue;
    const taken =
      leaves && row
        ? articleWithOthers({ ...row, projects: [] }, row, project)
        : next && rowToWrite(table, project, next, row, texts.get(id), local);
    const leavesOne =
      isObject(taken) && table === 'articles' && taken.deleted && !row?.deleted && isInAnother(row, project, alive);
    const whole = leavesOne ? leftInstead(taken, project) : taken;
    const about = aboutRow(whole ?? row);
    if (whole === 'foreign' || (isObject(whole) && SCHEMAS[table]?.safeParse(whole).success === false)) {
      writing.arrivals.push({ table, record: id, outcome: 'refused', about });
      continue;
    }
    const kept = entryFor(table, state, whole, entry, outcome === 'revived' ? project : undefined);
    if (kept) writing.entries.push(kept);
    if (isObject(whole)) {
      if (!row || canonical(row) !== canonical(whole)) writing.rows.push(whole);
    } else if (row) writing.removed.push(row);
    const said = whatIsSaid({
      outcome,
      incoming,
      local,
      project,
      row,
      whole: isObject(whole) ? whole : undefined,
      state,
    });
    if (said)
      writing.arrivals.push({
        table,
        record: id,
        about,
        ...said,
        ...forUndo(table, row, isObject(whole) ? whole : undefined, said.outcome),
      });
  }
  return writing;
}

/**
 * The rows that an undo of an arrival compares, before and after it. Long texts never change: they are kept only where the row
 * is gone, and of what a restore brought anew only what an undo puts into the bin.
 */
function forUndo(
  table: string,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  outcome: Said['outcome'],
): Pick<Said, 'before' | 'after'> {
  if (before && after) return { before: withoutTexts(table, before), after: withoutTexts(table, after) };
  if (before) return { before };
  return after && outcome === 'restored' && WITH_BIN.has(table) ? { after } : {};
}

const withoutTexts = (table: string, row: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !KINDS[table]?.outside?.includes(name)));

interface Took {
  outcome: Outcome;
  project: string;
  incoming: State;
  /** Before, and as it is now. */
  local: State | undefined;
  state: State;
  row: JsonObject | undefined;
  whole: JsonObject | undefined;
}

/** What the list of arrivals says of a record that was taken in; undefined: nothing. */
function whatIsSaid({
  outcome,
  project,
  incoming,
  local,
  state,
  row,
  whole,
}: Took): Pick<Said, 'outcome' | 'restore' | 'into'> | undefined {
  const restore = restoredIn(incoming, local, project);
  const isPlain =
    outcome === 'new' ||
    outcome === 'changed' ||
    outcome === 'merged' ||
    (outcome === 'note-replaced' && hasRead(incoming, local, project));
  // What others made, and a restore only changed, is new here for itself.
  const isItsOwn =
    outcome !== 'new' ||
    Object.values(incoming.fields).every(([dot]) => dot && restoreOf(deviceOf(dot.at)) === restore);
  if (restore !== undefined && isPlain && isItsOwn)
    return row && whole && saysSame(row, whole) ? undefined : { outcome: 'restored', restore };
  if (outcome === 'deleted') {
    const into = intoOf(state);
    if (!row) return undefined;
    return into === undefined ? { outcome } : { outcome: 'code-replaced', into };
  }
  const isMerged = outcome === 'merged' || outcome === 'note-replaced';
  if (isTakenOut({ project, incoming, local, state, row, whole, isMerged })) return { outcome: 'revived' };
  return isMerged || outcome === 'revived' ? { outcome } : undefined;
}

/** Whether a record was put into the bin on one machine, and stands because somebody who did not know edited it on another. */
function isTakenOut({
  project,
  incoming,
  local,
  state,
  row,
  whole,
  isMerged,
}: Omit<Took, 'outcome'> & { isMerged: boolean }): boolean {
  if (!whole || whole.deleted !== undefined || !isBinned(state)) return false;
  // It has left this project, and was never in the bin where it is.
  if (state.t === 'articles' && !(Array.isArray(whole.projects) && whole.projects.includes(project))) return false;
  const isNews = isBinned(incoming) && !(local && isBinned(local));
  return row?.deleted !== undefined || (isMerged && isNews);
}

/** Whether a record says that it is in the bin. */
const isBinned = ({ fields }: State): boolean => fields.deleted?.[0]?.value !== undefined;

/** Whether whoever sent a record had read all that was said in it here. */
const hasRead = ({ seen }: State, local: State | undefined, project: string): boolean =>
  Object.entries(local?.seen ?? {}).every(
    ([device, clock]) => isOfOtherProject(device, project) || isSeen(seen, clock),
  );

/** The restore of a backup that a record tells of, if `local` knew nothing of it. */
function restoredIn({ seen }: State, local: State | undefined, project: string): string | undefined {
  for (const [device, clock] of Object.entries(seen)) {
    const restore = restoreOf(device);
    if (restore && !isOfOtherProject(device, project) && (local?.seen[device] ?? '') < clock) return restore;
  }
  return undefined;
}

/** The row to write; `foreign` where a member of this project changes another project's. */
function rowToWrite(
  table: string,
  project: string,
  next: JsonObject,
  row: JsonObject | undefined,
  texts: { html: string; text: string } | undefined,
  local: State | undefined,
): JsonObject | 'foreign' {
  if (table === 'projects') return next.id === project ? next : 'foreign';
  if (table === 'annotations' || table === 'codes' || table === 'essays') {
    const isOurs = next.project === project && (row === undefined || row.project === project);
    return isOurs ? next : 'foreign';
  }
  if (table === 'articles') {
    // An article that is new here has no other projects.
    if (!row) return local && !Array.isArray(next.projects) ? { ...next, projects: [] } : next;
    return articleWithOthers(next, row, project);
  }
  if (table !== 'revisions') return next;
  const { html, text } = row ?? texts ?? {};
  return html === undefined || text === undefined ? next : { ...next, html, text };
}

const isInAnother = (row: JsonObject | undefined, project: string, alive: ReadonlySet<string>): boolean =>
  Array.isArray(row?.projects) && row.projects.some((id) => id !== project && alive.has(String(id)));

/** An article that is in no project is what is said of it wherever it comes. */
const inAProject = (table: string, row: JsonObject | undefined, project: string): JsonObject | undefined =>
  table === 'articles' && row && !(Array.isArray(row.projects) && row.projects.length > 0)
    ? { ...row, projects: [project] }
    : row;

/** The entry that a state needs: none where its row tells the same. */
function entryFor(
  table: string,
  state: State,
  row: JsonObject | undefined | 'foreign',
  entry: ClockEntry | undefined,
  revivedIn: string | undefined,
): ClockEntry | undefined {
  const packed = pack(state);
  const pending = [...new Set([...(entry?.pending ?? []), ...(revivedIn === undefined ? [] : [revivedIn])])];
  if (!entry && pending.length === 0 && isObject(row)) {
    const plain = pack(stateBefore(table, row, stampOf(row), state.v));
    if (canonical(plain) === canonical(packed)) return undefined;
  }
  return { ...entry, key: keyOf(table, state.id), packed, pending };
}

function aboutRow(row: JsonObject | 'foreign' | undefined): string {
  if (!isObject(row)) return '';
  const { title, names, name, target } = row;
  const quote =
    isObject(target) && isObject(target.selector) && isObject(target.selector.quote)
      ? target.selector.quote.exact
      : undefined;
  const named = isObject(names) ? names.zh : undefined;
  return (
    [title, quote, named, name]
      .find((one) => typeof one === 'string')
      ?.toString()
      .slice(0, 120) ?? ''
  );
}
