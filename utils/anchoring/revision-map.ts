import { createGramTable } from './gram-table';
import type { NormalText } from './normal-text';

/** Which units of a stored revision stand where in the present text. */
export interface RevisionMap {
  /** For each unit of the revision its offset in the present text; -1 where it was not found. */
  readonly images: Int32Array;
  /** For each unit of the present text where it stood in the revision; -1 for what is new. */
  readonly origins: Int32Array;
}

const SCALE = 2;

/**
 * Pairs stretches that occur once in each text and all that agrees to their left and right. Unlike a diff by longest
 * common subsequence it follows passages that were moved. Yields now and then, to be run in slices.
 * Anchors by uniqueness: P. Heckel, A technique for isolating differences between files (1978).
 */
export function* mapRevision(before: NormalText, after: NormalText): Generator<void, RevisionMap> {
  const images = new Int32Array(before.units.length).fill(-1);
  const origins = new Int32Array(after.units.length).fill(-1);
  const [x, y] = [before.units, after.units];
  const own = createGramTable(x, SCALE);
  yield;
  const other = createGramTable(y, SCALE);
  yield;
  for (let i = 0; i < x.length; i++) {
    if ((i & 0xfff) === 0) yield;
    if (images[i] !== -1) continue;
    const found = other.find(x, i, 2);
    const partner = found[0];
    if (found.length !== 1 || partner === undefined || origins[partner] !== -1) continue;
    if (own.find(x, i, 2).length !== 1) continue;
    let [first, at] = [i, partner];
    while (first > 0 && at > 0 && images[first - 1] === -1 && origins[at - 1] === -1 && x[first - 1] === y[at - 1]) {
      first--;
      at--;
    }
    while (first < x.length && at < y.length && images[first] === -1 && origins[at] === -1 && x[first] === y[at]) {
      images[first] = at;
      origins[at++] = first++;
    }
  }
  return { images, origins };
}
