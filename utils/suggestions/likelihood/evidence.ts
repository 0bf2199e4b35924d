/** The evidence for a candidate: named signs, whose weights can be read, and hashed runs of characters or words. */
export interface Evidence {
  /** Each name once. */
  named: ReadonlySet<string>;
  /** Slots of the table of hashed runs, each once. */
  runs: readonly number[];
}

/** Slots of the table of hashed runs; a power of two. */
export const SLOTS = 1 << 12;

/**
 * The slot of a run of characters, `text` from `start` to `end`: FNV-1a over UTF-16 code units, folded to the size of
 * the table. `salt` keeps kinds of runs apart.
 */
export function slotOf(text: string, salt = 0, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (SLOTS - 1);
}

/**
 * Adds the signs of the next sentence that match `which` (undefined: there is no next sentence). What comes before is
 * already part of the state of the speech.
 */
export function addNext(
  named: Set<string>,
  signs: readonly string[] | undefined,
  { which, sameLine }: { which: RegExp; sameLine: boolean },
): void {
  const name = sameLine ? 'after' : 'after line';
  if (!signs) named.add('after none');
  for (const sign of signs ?? []) if (which.test(sign)) named.add(`${name}: ${sign}`);
}
