import type { Clock } from './clock';
import type { JsonObject } from './json';
import { overlaid, rowOf, wordsBeside } from './rows';
import { isDeleted, isSame, merge, type State } from './state';
import { writtenRow } from './write';

/** The outcome of receiving a record. */
export type Outcome =
  /** Nothing in it was new. */
  | 'same'
  | 'new'
  | 'changed'
  /** Both sides had written to it. */
  | 'merged'
  /** One of the two notes is newly kept as a replaced note, or below the other. */
  | 'note-replaced'
  /** Deleted permanently on one side, and edited on the other, which was unaware of that. */
  | 'revived'
  | 'deleted'
  /** Part of it is still to arrive. */
  | 'partial';

export interface Received {
  state: State;
  /** The row to store; undefined when there is none, or when the outcome is `same`. */
  row: JsonObject | undefined;
  outcome: Outcome;
}

/** The field that a merged code leaves behind with the id of its replacement; empty when it was removed. */
export const INTO = 'into';
/** The id of the code that replaced a code; empty when it was removed, undefined when neither happened. */
export const intoOf = ({ fields }: State): string | undefined => {
  const value = fields[INTO]?.[0]?.value;
  return typeof value === 'string' ? value : undefined;
};

/**
 * Merges another device's state of a record. When one side deleted it permanently and the other, unaware of that, wrote
 * to it, whoever has the whole row writes it again (at `tick()`), so that it is restored everywhere.
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
  const whole = before ? local : incoming;
  if (!rowOf(whole)) return { state: merged, row, outcome: 'partial' };
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
