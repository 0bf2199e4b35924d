import { type Clock, type DeviceId, deviceOf, later, msOf } from './clock';
import { canonical, type Json } from './json';

// What devices exchange about a record, and how two states of it are merged. A causal map (Almeida, Shoker, Baquero:
// Delta State Replicated Data Types, 2018): each field holds the values that nobody has overwritten yet, and `seen`
// says how far the writer had read. A value that one state has, and the other has seen but lacks, was overwritten or
// deleted; one it has not seen stays.

/** One write of one field. */
export interface Dot {
  at: Clock;
  /** Absent: the field was emptied. */
  value?: Json;
}

/** Everything known about one record. */
export interface State {
  /** The table. */
  t: string;
  id: string;
  /** The newest version of the schema that has written it. */
  v: number;
  /**
   * For each field its current values, newest first: more than one where devices wrote without knowing of each other.
   */
  fields: Readonly<Record<string, readonly Dot[]>>;
  /** How far each device was read. A record without fields is deleted for ever: what was seen of it stays deleted. */
  seen: Readonly<Record<DeviceId, Clock>>;
}

/** Rows written before a project was connected have no device; a hash of the value takes its place. */
export const BEFORE = '~';

/** Whether the write at `clock` is covered by `seen`. */
export function isSeen(seen: State['seen'], clock: Clock): boolean {
  const device = deviceOf(clock);
  if ((seen[device] ?? '') >= clock) return true;
  // Deleted before the project was connected: covers all that was written until then.
  return device.startsWith(BEFORE) && msOf(seen[BEFORE] ?? '0') >= msOf(clock);
}

/**
 * Merges two states: commutative, associative and idempotent, so that neither order nor repetition nor route matters.
 */
export function merge(a: State, b: State): State {
  const fields: Record<string, Dot[]> = {};
  for (const name of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const dots = mergeDots(a.fields[name] ?? [], a.seen, b.fields[name] ?? [], b.seen);
    if (dots.length > 0) fields[name] = dots;
  }
  const seen: Record<DeviceId, Clock> = { ...a.seen };
  for (const [device, clock] of Object.entries(b.seen)) seen[device] = later(seen[device] ?? '', clock);
  return { t: a.t, id: a.id, v: Math.max(a.v, b.v), fields, seen };
}

function mergeDots(a: readonly Dot[], seenByA: State['seen'], b: readonly Dot[], seenByB: State['seen']): Dot[] {
  const inB = new Map(b.map((dot) => [dot.at, dot]));
  const inA = new Set(a.map(({ at }) => at));
  const kept = a.flatMap((dot) => {
    const same = inB.get(dot.at);
    if (same) return [greater(dot, same)];
    return isSeen(seenByB, dot.at) ? [] : [dot];
  });
  const added = b.filter(({ at }) => !inA.has(at) && !isSeen(seenByA, at));
  return [...kept, ...added].toSorted(newestFirst);
}

/**
 * One clock with two values, which happens only when their hashes are equal. Any choice will do if all devices make the
 * same.
 */
const greater = (a: Dot, b: Dot): Dot => (canonical(a.value) >= canonical(b.value) ? a : b);

/** Sorts writes of a field. */
export const newestFirst = (a: Dot, b: Dot): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

/**
 * The state after one write: these fields have only these values (or the given ones in addition), everything else is
 * unchanged.
 */
export function written(state: State, changes: Readonly<Record<string, readonly Dot[]>>): State {
  if (Object.keys(changes).length === 0) return state;
  const fields = { ...state.fields };
  for (const [name, dots] of Object.entries(changes)) {
    if (dots.length > 0) fields[name] = dots.toSorted(newestFirst);
    else delete fields[name];
  }
  const seen: Record<DeviceId, Clock> = { ...state.seen };
  for (const { at } of Object.values(changes).flat()) seen[deviceOf(at)] = later(seen[deviceOf(at)] ?? '', at);
  return { ...state, fields, seen };
}

/** The state after a permanent deletion: everything known is seen, and nothing is left. */
export const deleted = (state: State): State => ({ ...state, fields: {} });

/** Whether it is permanently deleted, as far as known. */
export const isDeleted = ({ fields }: State): boolean => Object.keys(fields).length === 0;

/** The newest clock of a state; empty when it has none. */
export function newestClock({ seen }: State): Clock {
  let newest = '';
  for (const clock of Object.values(seen)) newest = later(newest, clock);
  return newest;
}

/** A text that is equal for equal states. */
export const stateText = ({ t, id, v, fields, seen }: State): string => canonical({ t, id, v, fields, seen });

/** Whether two states of one record are equal. A clock has one value, so that clocks are compared first. */
export function isSame(a: State, b: State): boolean {
  if (a === b) return true;
  const names = Object.keys(a.fields);
  const devices = Object.keys(a.seen);
  if (a.v !== b.v || names.length !== Object.keys(b.fields).length || devices.length !== Object.keys(b.seen).length)
    return false;
  return (
    devices.every((device) => a.seen[device] === b.seen[device]) &&
    names.every((name) => areSame(a.fields[name] ?? [], b.fields[name] ?? []))
  );
}

const areSame = (a: readonly Dot[], b: readonly Dot[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      (dot, i) => dot.at === b[i]?.at && (!deviceOf(dot.at).startsWith(BEFORE) || isEqual(dot.value, b[i]?.value)),
    ));

const isEqual = (a: Json | undefined, b: Json | undefined): boolean => a === b || canonical(a) === canonical(b);
