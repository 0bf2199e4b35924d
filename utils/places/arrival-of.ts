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
  /** Before, and as it is now. */
  local: State | undefined;
  state: State;
  /** The row before, and as it is to be written; absent: there was none, it is deleted. */
  row: JsonObject | undefined;
  whole: JsonObject | undefined;
}

/** The arrival that a record makes which was taken in, without its name; undefined where there is nothing to tell. */
export function arrivalOf(took: Took): Omit<Said, 'table' | 'record' | 'about'> | undefined {
  const said = whatIsSaid(took);
  return said && { ...said, ...forUndo(took, said.outcome) };
}

/** What the list of arrivals says of a record that was taken in; undefined: nothing. */
function whatIsSaid(took: Took): Pick<Said, 'outcome' | 'restore' | 'into'> | undefined {
  const { outcome, project, incoming, local, state, row, whole } = took;
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
    if (!row || !isIn(row, project)) return undefined;
    return into === undefined ? { outcome } : { outcome: 'code-replaced', into };
  }
  if (isTakenOut(took)) return { outcome: 'revived' };
  return isMerged(outcome) || outcome === 'revived' ? { outcome } : undefined;
}

const isMerged = (outcome: Outcome): outcome is 'merged' | 'note-replaced' =>
  outcome === 'merged' || outcome === 'note-replaced';

/** Whether a record was put into the bin on one machine, and stands because somebody who did not know edited it on another. */
function isTakenOut({ outcome, project, incoming, local, state, row, whole }: Took): boolean {
  if (!whole || whole.deleted !== undefined || !isBinned(state, project)) return false;
  // It has left this project, and is not in the bin where it is.
  if (!isIn(whole, project)) return false;
  const isNews = isBinned(incoming, project) && !(local && isBinned(local, project));
  return row?.deleted !== undefined || (row !== undefined && !isIn(row, project)) || (isMerged(outcome) && isNews);
}

/** Whether a record says that it is in the bin, or an article in that of this project. */
const isBinned = ({ fields }: State, project: string): boolean =>
  [fields.deleted, fields[LEFT + project]].some((dots) => dots?.[0]?.value !== undefined);

/** Whether a row is not an article of other projects alone. */
const isIn = ({ projects }: JsonObject, project: string): boolean =>
  !Array.isArray(projects) || projects.length === 0 || projects.includes(project);

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

/**
 * The rows that an undo of an arrival compares, before and after it. Long texts never change: they are kept only where the row
 * is gone, and of what a restore brought anew only what an undo puts into the bin.
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
