import { z } from '@/utils/model/z';
import { Packed, pack, unpack } from '@/utils/sync/packed';
import { merge } from '@/utils/sync/state';
import { Lock } from './cipher';

/** A record as it travels; a revision's long texts travel by themselves, under their hash. */
export const Sent = z.extend(Packed, {
  /** SHA-256 of the text that belongs to it. */
  text: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type Sent = z.infer<typeof Sent>;

/** What both say of a record. The text of a revision is the one that came first. */
export function together(mine: Sent, theirs: Sent): Sent {
  const text = theirs.text ?? mine.text;
  return { ...pack(merge(unpack(mine), unpack(theirs))), ...(text === undefined ? {} : { text }) };
}

/** What a place says of itself. */
export const About = z.object({
  pressmark: z.int(),
  /** The project that lies there. */
  project: z.uuid(),
  lock: z.optional(Lock),
});
export type About = z.infer<typeof About>;

/** The layout this Pressmark writes. */
export const LAYOUT = 1;

/** Some of what others wrote. */
export interface Part {
  /** Not parsed yet: another's Pressmark may have written nonsense. */
  records: unknown[];
  /** The texts that belong to them, by hash, as far as they were asked for. */
  texts: ReadonlyMap<string, string>;
  /** How far everything was read with this part. */
  cursor: string;
  /** How many records are still to be read, as far as the place says. */
  left?: number;
  /** Something is not whole yet, and left for the next time. */
  isArriving?: boolean;
}

export interface Portion {
  records: readonly Sent[];
  /** By hash. */
  texts: ReadonlyMap<string, string>;
}

/** What carries records: one for each kind of place. Every method throws a PlaceError. */
export interface Carrier {
  /** What lies there; undefined: nothing yet. */
  about(): Promise<About | undefined>;
  /** Puts a project there, where nothing lies. */
  found(about: About): Promise<void>;
  /** What others wrote since `cursor`; undefined: from the start. `wanted` says which texts these records still need. */
  pull(
    cursor: string | undefined,
    wanted: (records: readonly unknown[]) => Promise<string[]>,
    signal: AbortSignal,
  ): AsyncIterable<Part>;
  /** Sends some, perhaps not at once. */
  push(portion: Portion, signal: AbortSignal): Promise<void>;
  /** How many of the records that were pushed are not there yet; absent: each is there when `push` ends. */
  unsent?(): number;
  /** Once it is done, all that was pushed lies there, merged with what others wrote. Leaves this device's mark and name. */
  finish(left: { mark: string; name: string }, signal: AbortSignal): Promise<void>;
  /** What another device calls itself; undefined where it has not said. */
  nameOf(device: string, signal: AbortSignal): Promise<string | undefined>;
  /** The mark that this device left there last. Not ours: a copy of this profile writes under our name. */
  mark(signal: AbortSignal): Promise<string | undefined>;
  /** How far this machine's clock was ahead of the place's at its last answer, in ms; absent or undefined: the place does not say. */
  aheadMs?(): number | undefined;
  /** Takes away what this device put there, and what is nobody's then. */
  erase(): Promise<void>;
  /** Waits until others wrote something since `cursor`; absent where the place cannot tell. */
  wait?(cursor: string | undefined, signal: AbortSignal): Promise<void>;
}
