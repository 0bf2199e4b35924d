const MATCH = 3;
const MISMATCH = -3;
const OPEN = -4;
const EXTEND = -1;
const NEVER = -1e9;

/** Ways a pair of prefixes can end: in a pair of units, in one of the first text alone, in one of the second alone. */
const PAIR = 0;
const ONLY_X = 1;
const ONLY_Y = 2;

/** Nothing larger is aligned: about a millisecond's work. */
export const MAX_CELLS = 200_000;

/** Which ends of the second text may be left over at no cost. */
export interface FreeEnds {
  start?: boolean;
  end?: boolean;
}

/**
 * Aligns two short texts so that one insertion of any length costs less than several: Gotoh (1982), affine gap costs.
 * For each unit of `x` its partner in `y`, equal or not; -1 where it has none, as for all when the texts are too long.
 */
export function align(x: Uint16Array, y: Uint16Array, free: FreeEnds = {}): Int32Array {
  const partners = new Int32Array(x.length).fill(-1);
  const width = y.length + 1;
  if (x.length * y.length > MAX_CELLS) return partners;
  /** For each cell and each way it can end (two bits each), the way the cell before it ends. */
  const ways = new Uint8Array((x.length + 1) * width);
  const pair = new Int32Array(width).fill(NEVER);
  const onlyX = new Int32Array(width).fill(NEVER);
  const onlyY = new Int32Array(width).fill(NEVER);
  pair[0] = 0;
  for (let j = 1; j < width; j++) {
    if (free.start) pair[j] = 0;
    else onlyY[j] = OPEN + EXTEND * j;
    ways[j] = j === 1 ? PAIR : ONLY_Y << 4;
  }
  for (let i = 1; i <= x.length; i++) {
    const unit = x[i - 1];
    let diagonalPair = pair[0] as number;
    let diagonalX = onlyX[0] as number;
    let diagonalY = NEVER;
    let leftPair = NEVER;
    let leftX = OPEN + EXTEND * i;
    let leftY = NEVER;
    pair[0] = NEVER;
    onlyX[0] = leftX;
    ways[i * width] = i === 1 ? PAIR : ONLY_X << 2;
    for (let j = 1; j < width; j++) {
      const abovePair = pair[j] as number;
      const aboveX = onlyX[j] as number;
      const aboveY = onlyY[j] as number;
      let way = PAIR;
      let best = diagonalPair;
      if (diagonalX > best) [best, way] = [diagonalX, ONLY_X];
      if (diagonalY > best) [best, way] = [diagonalY, ONLY_Y];
      const openX = Math.max(abovePair, aboveY) + OPEN;
      if (aboveX >= openX) way |= ONLY_X << 2;
      else if (abovePair < aboveY) way |= ONLY_Y << 2;
      const openY = Math.max(leftPair, leftX) + OPEN;
      if (leftY >= openY) way |= ONLY_Y << 4;
      else if (leftPair < leftX) way |= ONLY_X << 4;
      ways[i * width + j] = way;
      leftY = Math.max(leftY, openY) + EXTEND;
      leftX = Math.max(aboveX, openX) + EXTEND;
      leftPair = best + (unit === y[j - 1] ? MATCH : MISMATCH);
      pair[j] = leftPair;
      onlyX[j] = leftX;
      onlyY[j] = leftY;
      diagonalPair = abovePair;
      diagonalX = aboveX;
      diagonalY = aboveY;
    }
  }
  let end = y.length;
  const reached = (j: number) =>
    Math.max(pair[j] as number, onlyX[j] as number, free.end ? NEVER : (onlyY[j] as number));
  if (free.end) for (let j = y.length - 1; j >= 0; j--) if (reached(j) > reached(end)) end = j;
  let way = pair[end] === reached(end) ? PAIR : onlyX[end] === reached(end) ? ONLY_X : ONLY_Y;
  // Back along the best ways.
  for (let i = x.length; i > 0; ) {
    const before = ((ways[i * width + end] as number) >> (way * 2)) & 3;
    if (way === PAIR) partners[--i] = --end;
    else if (way === ONLY_X) i--;
    else end--;
    if (end < 0) break;
    way = before;
  }
  return partners;
}
