import { type Clock, clockAt, clockIn, later } from './clock';
import { canonical, isObject, type Json, type JsonObject, markOf } from './json';
import { kindOf } from './kinds';
import { markedDevice, type Packed } from './packed';
import { apart, fieldsOf, partOf, placeOf, projectOf, standing } from './rows';
import { BEFORE, type Dot, type State, written } from './state';

/**
 * The state of a row not written since its project was connected, as if each field had been written at the row's last
 * change (`stamp`, an Instant). Two machines with the same row compute the same state.
 */
export function stateBefore(t: string, row: JsonObject, stamp: string, v: number): State {
  const fields: Record<string, Dot[]> = {};
  const seen: Record<string, Clock> = {};
  const moment = clockAt(Date.parse(stamp) || 0, 0, '');
  const add = (name: string, value: Json, isGone: boolean) => {
    const device = markedDevice(t, name, value);
    const at = moment + device;
    fields[name] = [isGone ? { at } : { at, value }];
    seen[device] = later(seen[device] ?? '', at);
  };
  for (const [name, value] of fieldsOf(t, row)) add(name, value, false);
  // Whoever deleted an article had read its fields in all its projects.
  if (kindOf(t).notesByProject && row.deleted !== undefined) {
    const { deleted: _, ...living } = row;
    for (const [name, value] of fieldsOf(t, living)) if (!fields[name]) add(name, value, true);
  }
  return { t, id: String(row.id), v, fields, seen };
}

/** Whether a row has just the fields of a packed state, all written at its last change: `stateBefore` is that state. */
export function isOnlyRow({ t, at = 0, f = {}, d, s }: Packed, row: JsonObject, stamp: string): boolean {
  if (d || s || at !== (Date.parse(stamp) || 0) || (kindOf(t).notesByProject && row.deleted !== undefined))
    return false;
  const fields = fieldsOf(t, row);
  if (fields.size !== Object.keys(f).length) return false;
  return [...fields].every(([name, value]) => Object.hasOwn(f, name) && canonical(value) === canonical(f[name]));
}

/** The state of a row deleted for ever at `stamp` (an Instant), before its project was connected. */
export const stateDeletedBefore = (t: string, id: string, stamp: string, v: number): State => ({
  t,
  id,
  v,
  fields: {},
  seen: { [BEFORE]: clockAt(Date.parse(stamp) || 0, 0xffff, BEFORE) },
});

/** The state after its row was written as `row` at `at`. A row equal to the state changes nothing. */
export function writtenRow(state: State, whole: JsonObject, at: Clock): State {
  const kind = kindOf(state.t);
  const row = apart(kind, whole, state);
  const from = fieldsOf(state.t, partOf(state), state);
  // Fields that an incomplete state lacks are written even if empty.
  for (const name of from.keys()) if (!state.fields[name] && !name.startsWith('replaced/')) from.delete(name);
  const to = fieldsOf(state.t, row);
  const changes: Record<string, Dot[]> = {};
  for (const name of new Set([...from.keys(), ...to.keys()])) {
    const value = to.get(name);
    if (canonical(from.get(name)) === canonical(value) && from.has(name) === to.has(name)) continue;
    changes[name] = [{ at: clockIn(at, projectOf(state.t, name)), ...(value === undefined ? {} : { value }) }];
  }
  for (const names of kind.together ?? []) {
    if (!names.some((name) => changes[name])) continue;
    for (const name of names) changes[name] ??= [{ at, ...(to.has(name) ? { value: to.get(name) as Json } : {}) }];
  }
  for (const set of kind.sets ?? []) settleOrder(state, row, set, at, changes);
  if (kind.note !== undefined) settleNotes(state, row, kind.note, at, changes);
  if (Object.keys(changes).length === 0) return state;
  // The row stays in the bin although it was written, because the writer knew.
  if (row.deleted !== undefined) changes.deleted ??= [{ at, value: to.get('deleted') ?? null }];
  return written(state, changes);
}

/** Records new positions: an element that only moved up after a removal was not written, one out of order was. */
function settleOrder(state: State, row: JsonObject, set: string, at: Clock, changes: Record<string, Dot[]>): void {
  const elements = Array.isArray(row[set]) ? row[set].map((element) => `${set}/${String(element)}`) : [];
  const kind = kindOf(state.t);
  let previous = '';
  for (const [position, name] of elements.entries()) {
    const element = name.slice(set.length + 1);
    const dot = standing(kind, state.fields[name] ?? []);
    const key = dot?.value === undefined ? '' : placeOf(dot, element);
    if (key > previous) {
      delete changes[name];
      previous = key;
    } else {
      changes[name] = [{ at: clockIn(at, projectOf(state.t, name)), value: position }];
      previous = placeOf({ at, value: position }, element);
    }
  }
}

/** Replaced notes that the writer keeps stay as they were written; others are removed. */
function settleNotes(state: State, row: JsonObject, note: string, at: Clock, changes: Record<string, Dot[]>): void {
  const dots = state.fields[note] ?? [];
  const replaced = Array.isArray(row.replaced) ? row.replaced.filter(isObject) : [];
  const still = new Set(replaced.map((one) => String(one.note)));
  const [first, ...others] = dots;
  const kept = others.filter(({ value }) => still.has(String(value ?? '')));
  const isWritten = changes[note] !== undefined;
  const overwritten = isWritten && first && still.has(String(first.value ?? '')) ? [first] : [];
  const unread = [...overwritten, ...kept];
  const isDealtWith = kept.length < others.length && hasChanged(changes);
  if (isWritten) changes[note] = [{ at, value: row[note] ?? '' }, ...unread];
  else if (isDealtWith && first) changes[note] = [first, ...kept];
  // Already stored as writes of the note, so not stored again as replaced notes.
  for (const { value } of unread) delete changes[`replaced/${markOf(String(value ?? ''))}`];
  for (const [name, [dot]] of Object.entries(changes)) {
    if (name.startsWith('replaced/') && dot?.value === undefined && !state.fields[name]) delete changes[name];
  }
}

const hasChanged = (changes: Record<string, Dot[]>): boolean => Object.keys(changes).length > 0;
