import { z } from '@/utils/model/z';
import { CLOCK, type Clock, clockAt, clockIn, deviceOf, later, msOf } from './clock';
import { DEADLINE, DEADLINES_APART } from './deadlines';
import { canonical, type Json, markOf } from './json';
import { kindOf } from './kinds';
import { fieldsOf, projectOf } from './rows';
import { BEFORE, type Dot, newestFirst, type State } from './state';

// The compact form in which a state is stored and sent. Most records were never edited by two devices: all their fields
// have one moment, given once.

const clock = z.string().check(z.regex(CLOCK));
const json = z.unknown();

/**
 * A state as JSON. It is parsed where it comes from elsewhere; the contents of its fields are checked against the
 * table's schema later.
 */
export const Packed = z.object({
  t: z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  id: z.string().check(z.minLength(1), z.maxLength(20_000)),
  v: z.int().check(z.nonnegative()),
  /** When the fields in `f` were written, ms since 1970: before the project was connected. */
  at: z.optional(z.int().check(z.nonnegative())),
  f: z.optional(z.record(z.string().check(z.maxLength(20_000)), json)),
  /** All other fields: their writes, newest first. */
  d: z.optional(
    z.record(
      z.string().check(z.maxLength(20_000)),
      z.array(z.union([z.tuple([clock]), z.tuple([clock, json])])).check(z.minLength(1), z.maxLength(1000)),
    ),
  ),
  /** How far devices were read, where the fields do not tell. */
  s: z.optional(z.record(z.string().check(z.regex(/^[0-9a-z~]{1,40}$/)), clock)),
});
export type Packed = z.infer<typeof Packed>;

/** The pseudo device of a value written before its project was connected. */
export function markedDevice(t: string, name: string, value: Json | undefined): string {
  const isElement = kindOf(t).sets?.some((set) => name.startsWith(`${set}/`)) ?? false;
  // An element's place in its list does not make it a different element.
  return clockIn(`${BEFORE}${markOf(isElement ? name : name + canonical(value))}`, projectOf(t, name));
}

/** Packs a state; equal states give equal JSON. */
export function pack({ t, id, v, fields, seen }: State): Packed {
  const names = Object.keys(fields).toSorted();
  const at = commonMoment(fields);
  const moment = clockAt(at, 0, '');
  const f: Record<string, Json> = {};
  const d: NonNullable<Packed['d']> = {};
  const implied: Record<string, Clock> = {};
  for (const name of names) {
    const dots = fields[name] ?? [];
    for (const dot of dots) implied[deviceOf(dot.at)] = later(implied[deviceOf(dot.at)] ?? '', dot.at);
    const [dot] = dots;
    const isPlain =
      dots.length === 1 &&
      dot?.value !== undefined &&
      dot.at.startsWith(moment + BEFORE) &&
      dot.at === moment + markedDevice(t, name, dot.value);
    if (isPlain) f[name] = dot.value as Json;
    else d[name] = dots.map((one) => (one.value === undefined ? [one.at] : [one.at, one.value]));
  }
  const s: Record<string, Clock> = {};
  for (const device of Object.keys(seen).toSorted()) {
    const clock = seen[device] as Clock;
    if (implied[device] !== clock) s[device] = clock;
  }
  return {
    t,
    id,
    v: names.some((name) => name.startsWith(DEADLINE)) ? Math.max(v, DEADLINES_APART) : v,
    ...(Object.keys(f).length > 0 ? { at, f } : {}),
    ...(Object.keys(d).length > 0 ? { d } : {}),
    ...(Object.keys(s).length > 0 ? { s } : {}),
  };
}

/** The clocks that a packed state names itself: not those of fields from before its project was connected. */
export const clocksIn = ({ d = {}, s = {} }: Packed): Clock[] => [
  ...Object.values(s),
  ...Object.values(d).flatMap((dots) => dots.map(([clock]) => clock)),
];

/** The newest time in a packed state, in ms since 1970; 0 if it has none. */
export const newestMs = (packed: Packed): number =>
  clocksIn(packed).reduce((newest, clock) => Math.max(newest, msOf(clock)), packed.f ? (packed.at ?? 0) : 0);

function commonMoment(fields: State['fields']): number {
  const counts = new Map<number, number>();
  for (const [dot] of Object.values(fields)) {
    if (dot && deviceOf(dot.at).startsWith(BEFORE)) counts.set(msOf(dot.at), (counts.get(msOf(dot.at)) ?? 0) + 1);
  }
  let [best, most] = [0, 0];
  for (const [ms, count] of counts) if (count > most || (count === most && ms > best)) [best, most] = [ms, count];
  return best;
}

/** Where an earlier Pressmark has all further deadlines in one field. */
const TOGETHER = 'directive.further';

/** Unpacks a state; one that an earlier Pressmark packed as this one would have it. */
export function unpack({ t, id, v, at = 0, f = {}, d = {}, s = {} }: Packed): State {
  const fields: Record<string, Dot[]> = {};
  const seen: Record<string, Clock> = { ...s };
  const add = (name: string, dots: Dot[]) => {
    fields[name] = dots;
    for (const dot of dots) seen[deviceOf(dot.at)] = later(seen[deviceOf(dot.at)] ?? '', dot.at);
  };
  const moment = clockAt(at, 0, '');
  for (const [name, value] of Object.entries(f))
    add(name, [{ at: moment + markedDevice(t, name, value as Json), value: value as Json }]);
  for (const [name, dots] of Object.entries(d)) {
    const all = dots.map(
      ([clock, ...rest]): Dot => (rest.length > 0 ? { at: clock, value: rest[0] as Json } : { at: clock }),
    );
    add(name, all.toSorted(newestFirst));
  }
  const { [TOGETHER]: lists = [], ...apart } = fields;
  for (const { at, value = [] } of lists)
    for (const [name, said] of fieldsOf(t, { directive: { further: value } }))
      apart[name] = [...(apart[name] ?? []), { at, value: said }].toSorted(newestFirst);
  return { t, id, v, fields: apart, seen };
}
