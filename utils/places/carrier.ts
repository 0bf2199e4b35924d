import { z } from '@/utils/model/z';
import { Packed, pack, unpack } from '@/utils/sync/packed';
import { merge } from '@/utils/sync/state';
import { Lock } from './cipher';

/** A record as it is sent; the long texts of a revision are sent separately, named by their hash. */
export const Sent = z.extend(Packed, {
  /** SHA-256 of its text. */
  text: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type Sent = z.infer<typeof Sent>;

/** Merges two versions of a record. Of a revision's texts, the one that came first is kept. */
export function together(mine: Sent, theirs: Sent): Sent {
  const text = theirs.text ?? mine.text;
  return { ...pack(merge(unpack(mine), unpack(theirs))), ...(text === undefined ? {} : { text }) };
}

/** The description of a place, stored there. */
export const About = z.object({
  pressmark: z.int(),
  /** The id of the project stored there. */
  project: z.uuid(),
  lock: z.optional(Lock),
});
export type About = z.infer<typeof About>;

/** The layout that this version writes. */
export const LAYOUT = 1;

/** A part of what other devices wrote. */
export interface Part {
  /** Not parsed yet: another device may have written anything. */
  records: unknown[];
  /** The requested texts of these records, by hash. */
  texts: ReadonlyMap<string, string>;
  /** How far the place has been read, including this part. */
  cursor: string;
  /** How many records remain to be read, if the place says so. */
  left?: number;
  /** Something has not arrived completely and is left for next time. */
  isArriving?: boolean;
}

export interface Portion {
  records: readonly Sent[];
  /** By hash. */
  texts: ReadonlyMap<string, string>;
}

/** Transfers records to and from one kind of place. Every method throws a PlaceError on failure. */
export interface Carrier {
  /** The description of the place; undefined when nothing is there. */
  about(): Promise<About | undefined>;
  /** Stores the description of a project in an empty place. */
  found(about: About): Promise<void>;
  /**
   * What others wrote since `cursor`, or everything when it is undefined. `wanted` returns the hashes of the texts that
   * these records still need.
   */
  pull(
    cursor: string | undefined,
    wanted: (records: readonly unknown[]) => Promise<string[]>,
    signal: AbortSignal,
  ): AsyncIterable<Part>;
  /** Sends records, possibly only with a later `finish`. */
  push(portion: Portion, signal: AbortSignal): Promise<void>;
  /** How many pushed records have not been sent yet; absent when each `push` sends its records. */
  unsent?(): number;
  /**
   * After this, everything that was pushed is at the place, merged with what others wrote. Stores this device's mark
   * and name there.
   */
  finish(left: { mark: string; name: string }, signal: AbortSignal): Promise<void>;
  /** The name of another device; undefined when it has none. */
  nameOf(device: string, signal: AbortSignal): Promise<string | undefined>;
  /** The mark last stored by this device. If it is not ours, a copy of this profile uses our device id. */
  mark(signal: AbortSignal): Promise<string | undefined>;
  /**
   * How far this machine's clock was ahead of the place's at the last answer, in ms; absent or undefined when unknown.
   */
  aheadMs?(): number | undefined;
  /** Deletes what this device stored at the place, and what then belongs to nobody. */
  erase(): Promise<void>;
  /** Resolves when others wrote something since `cursor`; absent when the place cannot tell. */
  wait?(cursor: string | undefined, signal: AbortSignal): Promise<void>;
}
