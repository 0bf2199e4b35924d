import { deviceOf, isOfOtherProject, restoreOf } from '@/utils/sync/clock';
import type { JsonObject } from '@/utils/sync/json';
import { KINDS } from '@/utils/sync/kinds';
import { intoOf, type Outcome } from '@/utils/sync/receive';
import { LEFT } from '@/utils/sync/rows';
import { isSeen, type State } from '@/utils/sync/state';
import type { Said } from './arrivals';
import { saysSame } from './undo-arrival';
import { WITH_BIN } from './undo-restored';

interface Took {
  outcome: Outcome;
  project: string;
  incoming: State;
  /** The state here before; undefined when there was none. `state` is the merged one. */
  local: State | undefined;
  state: State;
  /** The row before, and the one to be written; undefined when there was none, or it is deleted. */
  row: JsonObject | undefined;
  whole: JsonObject | undefined;
}

/** The arrival to list for an accepted record, without its name; undefined when there is nothing to report. */
export function arrivalOf(took: Took): Omit<Said, 'table' | 'record' | 'about'> | undefined {
  const said = whatIsSaid(took);
  return said && { ...said, ...forUndo(took, said.outcome) };
}

/** What the list of arrivals says about an accepted record; undefined when there is nothing to say. */
function whatIsSaid(took: Took): Pick<Said, 'outcome' | 'restore' | 'into'> | undefined {
  const { outcome, project, incoming, local, state, row, whole } = took;
  const restore = restoredIn(incoming, local, project);
  const isPlain =
    outcome === 'new' ||
    outcome === 'changed' ||
    outcome === 'merged' ||
    (outcome === 'note-replaced' && hasRead(incoming, local, project));
  // A new record with fields that others wrote is listed by itself, even if a restore changed it.
  const isItsOwn =
    outcome !== 'new' ||
    Object.values(incoming.fields).every(([dot]) => dot && restoreOf(deviceOf(dot.at)) === restore);
  if (restore !== undefined && isPlain && isItsOwn)
    return row && whole && saysSame(row, whole) ? undefined : { outcome: 'restored', restore };
  if (outcome === 'deleted') {
    const into = intoOf(state);
    if (!row || !isIn(row, project)) return undefined;
    return into === undefined ? { outcome } : { outcome: 'code-replaced', into };
  }
  if (isTakenOut(took)) return { outcome: 'revived' };
  return isMerged(outcome) || outcome === 'revived' ? { outcome } : undefined;
}

const isMerged = (outcome: Outcome): outcome is 'merged' | 'note-replaced' =>
  outcome === 'merged' || outcome === 'note-replaced';

/** Whether a record deleted on one machine is kept because another machine, unaware of that, edited it. */
function isTakenOut({ outcome, project, incoming, local, state, row, whole }: Took): boolean {
  if (!whole || whole.deleted !== undefined || !isBinned(state, project)) return false;
  // It has left this project, and is not in the bin of its others.
  if (!isIn(whole, project)) return false;
  const isNews = isBinned(incoming, project) && !(local && isBinned(local, project));
  return row?.deleted !== undefined || (row !== undefined && !isIn(row, project)) || (isMerged(outcome) && isNews);
}

/** Whether a record is in the bin or, for an article, in the bin of this project. */
const isBinned = ({ fields }: State, project: string): boolean =>
  [fields.deleted, fields[LEFT + project]].some((dots) => dots?.[0]?.value !== undefined);

/** False for an article that is only in other projects. */
const isIn = ({ projects }: JsonObject, project: string): boolean =>
  !Array.isArray(projects) || projects.length === 0 || projects.includes(project);

/** Whether the sender of a record had read everything written to it here. */
const hasRead = ({ seen }: State, local: State | undefined, project: string): boolean =>
  Object.entries(local?.seen ?? {}).every(
    ([device, clock]) => isOfOtherProject(device, project) || isSeen(seen, clock),
  );

/** The restore of a backup that a record comes from, if `local` did not know it yet. */
function restoredIn({ seen }: State, local: State | undefined, project: string): string | undefined {
  for (const [device, clock] of Object.entries(seen)) {
    const restore = restoreOf(device);
    if (restore && !isOfOtherProject(device, project) && (local?.seen[device] ?? '') < clock) return restore;
  }
  return undefined;
}

/**
 * The rows before and after an arrival, which an undo compares. Long texts never change, so they are kept only when the
 * row is gone; of records that a restore added, only those that an undo puts into the bin are kept.
 */
function forUndo(
  { state: { t: table }, row: before, whole: after }: Took,
  outcome: Said['outcome'],
): Pick<Said, 'before' | 'after'> {
  if (before && after) return { before: withoutTexts(table, before), after: withoutTexts(table, after) };
  if (before) return { before };
  return after && outcome === 'restored' && WITH_BIN.has(table) ? { after } : {};
}

const withoutTexts = (table: string, row: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !KINDS[table]?.outside?.includes(name)));
