import { GramTable } from './gram-table';
import type { NormalText } from './normal-text';

/** The positions of a stored revision's units in the present text. */
export interface RevisionMap {
  /** For each unit of the revision its offset in the present text; -1 where it was not found. */
  readonly images: Int32Array;
  /** For each unit of the present text its offset in the revision; -1 for new text. */
  readonly origins: Int32Array;
}

/** Anchors are 6 characters of Chinese or 12 letters. */
const SCALE = 2;

/**
 * Pairs stretches that occur once in each text, and all agreeing text next to them. Unlike a longest common subsequence
 * it follows moved text. Anchoring by uniqueness is from P. Heckel, A technique for isolating differences between files
 * (1978). Yields from time to time.
 */
export function* mapRevision(before: NormalText, after: NormalText): Generator<void, RevisionMap> {
  const x = before.units;
  const y = after.units;
  const images = new Int32Array(x.length).fill(-1);
  const origins = new Int32Array(y.length).fill(-1);
  const isPair = (i: number, at: number) => images[i] === -1 && origins[at] === -1 && x[i] === y[at];
  const own = yield* GramTable.of(x, SCALE);
  const other = yield* GramTable.of(y, SCALE);
  for (let i = 0; i < x.length; i++) {
    if ((i & 0xfff) === 0) yield;
    if (images[i] !== -1) continue;
    let at = other.findOnly(x, i);
    if (at === -1 || origins[at] !== -1 || own.findOnly(x, i) === -1) continue;
    let first = i;
    while (first > 0 && at > 0 && isPair(first - 1, at - 1)) {
      first--;
      at--;
    }
    while (first < x.length && at < y.length && isPair(first, at)) {
      images[first] = at;
      origins[at++] = first++;
    }
  }
  return { images, origins };
}
