import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import { Essay } from '@/utils/model/essay';
import { Coder, Project } from '@/utils/model/project';
import { type ClockEntry, type Device, isOfProjects, keyOf, namesProject, stateOf } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { stampOf } from '@/utils/store/merge-log';
import { tick } from '@/utils/sync/clock';
import { canonical, isObject, type JsonObject } from '@/utils/sync/json';
import { pack, unpack } from '@/utils/sync/packed';
import type { State } from '@/utils/sync/state';
import { isOnlyRow, stateBefore } from '@/utils/sync/write';
import { arrivalOf } from './arrival-of';
import type { Said } from './arrivals';
import type { Sent } from './carrier';
import { articleWithOthers, receiveIn } from './of-project';

const SCHEMAS: Readonly<Record<string, { safeParse(row: unknown): { success: boolean } }>> = {
  projects: Project,
  coders: Coder,
  codes: Code,
  articles: Article,
  revisions: Revision,
  annotations: Annotation,
  essays: Essay,
};

/** The writes that result from accepting records of a table. */
export interface Writing {
  entries: ClockEntry[];
  rows: JsonObject[];
  removed: JsonObject[];
  arrivals: Said[];
}

/**
 * The writes with which `records` of one table (one version of each) are accepted; writes nothing itself. Advances the
 * clock of `device`. A row that its schema rejects, or that belongs to another project, is refused and reported.
 */
export async function rowsToWrite(
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
  for (const [i, record] of records.entries()) {
    const [row, entry, id] = [rows[i], entries[i], record.id];
    const local = entry || row ? stateOf(table, id, entry, inAProject(table, row, project)) : undefined;
    const incoming = unpack(record);
    const { state, row: next, outcome } = receiveIn(project, local, incoming, nextClock);
    if (outcome === 'same') continue;
    const whole = next && rowToWrite(table, project, next, row, texts.get(id), local);
    const about = aboutRow(whole ?? row);
    if (whole === 'foreign' || (isObject(whole) && SCHEMAS[table]?.safeParse(whole).success === false)) {
      writing.arrivals.push({ table, record: id, outcome: 'refused', about });
      continue;
    }
    // Those who have it in another project must get it back, too.
    const revivedIn =
      outcome === 'revived' && isObject(whole)
        ? device.projects.filter((one) => one === project || (namesProject(table) && isOfProjects(table, whole, [one])))
        : [];
    // Most records of a first synchronisation: no state need be computed for them again.
    const isPlain = !local && isObject(whole) && isOnlyRow(record, whole, stampOf(whole));
    const kept = isPlain ? undefined : entryFor(table, state, whole, entry, revivedIn);
    if (kept) writing.entries.push(kept);
    if (isObject(whole)) {
      if (!row || canonical(row) !== canonical(whole)) writing.rows.push(whole);
    } else if (row) writing.removed.push(row);
    const arrival = arrivalOf({
      outcome,
      incoming,
      local,
      project,
      row,
      whole: isObject(whole) ? whole : undefined,
      state,
    });
    if (arrival) writing.arrivals.push({ table, record: id, about, ...arrival });
  }
  return writing;
}

/** The row to write; `foreign` when a member of this project tries to change another project's. */
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

/** An article in no project counts as in this one, so that its note stays with it. */
const inAProject = (table: string, row: JsonObject | undefined, project: string): JsonObject | undefined =>
  table === 'articles' && row && !(Array.isArray(row.projects) && row.projects.length > 0)
    ? { ...row, projects: [project] }
    : row;

/** The clock entry for a state; undefined when the row alone gives the same state. */
function entryFor(
  table: string,
  state: State,
  row: JsonObject | undefined | 'foreign',
  entry: ClockEntry | undefined,
  revivedIn: readonly string[],
): ClockEntry | undefined {
  const packed = pack(state);
  const pending = [...new Set([...(entry?.pending ?? []), ...revivedIn])];
  if (!entry && pending.length === 0 && isObject(row)) {
    const plain = pack(stateBefore(table, row, stampOf(row), state.v));
    if (canonical(plain) === canonical(packed)) return undefined;
  }
  return { ...entry, key: keyOf(table, state.id), packed, pending };
}

/**
 * The name of a row in the list of arrivals: a title, quote or name of at most 120 UTF-16 units; empty when it has
 * none.
 */
export function aboutRow(row: JsonObject | 'foreign' | undefined): string {
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
