import type { Clock } from './clock';
import type { JsonObject } from './json';
import { overlaid, rowOf, wordsBeside } from './rows';
import { isDeleted, isSame, merge, type State } from './state';
import { writtenRow } from './write';

/** What became of a record that came in. */
export type Outcome =
  /** We had all of it. */
  | 'same'
  | 'new'
  | 'changed'
  /** Both sides had written to it. */
  | 'merged'
  /** A note of ours stands beside another's, or under it, and did not before; or another's does with ours. */
  | 'note-replaced'
  /** Deleted for ever on one side, edited on the other, which did not know. */
  | 'revived'
  | 'deleted'
  /** Part of it is still to come. */
  | 'partial';

export interface Received {
  state: State;
  /** What stands in the notebook now; undefined: nothing, or what stood there where the outcome is `same`. */
  row: JsonObject | undefined;
  outcome: Outcome;
}

/** A code that was merged into another leaves this behind: whatever still has it gets the other. Empty: it was removed. */
export const INTO = 'into';
/** The id of the code that a code was merged into; empty where it was removed, undefined where neither happened. */
export const intoOf = ({ fields }: State): string | undefined => {
  const value = fields[INTO]?.[0]?.value;
  return typeof value === 'string' ? value : undefined;
};

/**
 * Takes in another device's state of a record. Where one side deleted it for ever and the other wrote to it without
 * knowing, whoever holds the whole row writes it again (at `tick()`), so that it stands everywhere.
 */
export function receive(local: State | undefined, incoming: State, tick: () => Clock): Received {
  if (!local) return { state: incoming, row: rowOf(incoming), outcome: outcomeOfNew(incoming) };
  const merged = merge(local, incoming);
  if (isSame(merged, local)) return { state: local, row: undefined, outcome: 'same' };
  const before = rowOf(local);
  const row = rowOf(merged);
  if (row && isSame(merged, incoming))
    return { state: incoming, row, outcome: before ? outcomeOf(local, incoming, 'changed') : 'new' };
  if (row) return { state: merged, row, outcome: before ? outcomeOf(local, merged, 'merged') : 'new' };
  if (isDeleted(merged) || intoOf(merged) !== undefined) return { state: merged, row, outcome: 'deleted' };
  const whole = before ?? rowOf(incoming);
  if (!whole) return { state: merged, row, outcome: 'partial' };
  const state = writtenRow(merged, overlaid(whole, merged), tick());
  return { state, row: rowOf(state), outcome: 'revived' };
}

function outcomeOfNew(state: State): Outcome {
  if (isDeleted(state) || intoOf(state) !== undefined) return 'deleted';
  return rowOf(state) ? 'new' : 'partial';
}

function outcomeOf(before: State, after: State, otherwise: 'changed' | 'merged'): Outcome {
  const known = new Set(wordsBeside(before));
  return wordsBeside(after).some((words) => !known.has(words)) ? 'note-replaced' : otherwise;
}
