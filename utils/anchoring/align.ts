const MATCH = 3;
const MISMATCH = -3;
const OPEN = -4;
const EXTEND = -1;
const NEVER = -1e9;

/** No alignment over more cells than this: about 5 ms. */
export const MAX_CELLS = 400_000;

/** Which ends of the second text may be left over at no cost. */
export interface FreeEnds {
  start?: boolean;
  end?: boolean;
}

/**
 * Aligns two short texts, one insertion of any length being cheaper than several: Gotoh (1982), affine gap costs.
 * For each unit of `x` its partner in `y`, equal or not; -1 where it has none. Needs x.length * y.length <= MAX_CELLS.
 */
export function align(x: Uint16Array, y: Uint16Array, free: FreeEnds = {}): Int32Array {
  const width = y.length + 1;
  // For each cell two bits for the best way into each of: a pair (0), x alone (2), y alone (4).
  const ways = new Uint8Array((x.length + 1) * width);
  const pair = new Int32Array(width).fill(NEVER);
  const onlyX = new Int32Array(width).fill(NEVER);
  const onlyY = new Int32Array(width).fill(NEVER);
  pair[0] = 0;
  for (let j = 1; j < width; j++) {
    if (free.start) pair[j] = 0;
    else onlyY[j] = OPEN + EXTEND * j;
    ways[j] = j === 1 ? 0 : 2 << 4;
  }
  for (let i = 1; i <= x.length; i++) {
    let [diagonalPair, diagonalX, diagonalY] = [pair[0] as number, onlyX[0] as number, onlyY[0] as number];
    onlyX[0] = OPEN + EXTEND * i;
    ways[i * width] = i === 1 ? 0 : 1 << 2;
    pair[0] = onlyY[0] = NEVER;
    const unit = x[i - 1];
    for (let j = 1; j < width; j++) {
      const [abovePair, aboveX, aboveY] = [pair[j] as number, onlyX[j] as number, onlyY[j] as number];
      const from = diagonalPair >= diagonalX ? (diagonalPair >= diagonalY ? 0 : 2) : diagonalX >= diagonalY ? 1 : 2;
      const best = from === 0 ? diagonalPair : from === 1 ? diagonalX : diagonalY;
      pair[j] = best + (unit === y[j - 1] ? MATCH : MISMATCH);
      const openX = Math.max(abovePair, aboveY) + OPEN + EXTEND;
      const extendX = aboveX + EXTEND;
      onlyX[j] = Math.max(openX, extendX);
      const fromX = extendX >= openX ? 1 : abovePair >= aboveY ? 0 : 2;
      const [leftPair, leftX] = [pair[j - 1] as number, onlyX[j - 1] as number];
      const openY = Math.max(leftPair, leftX) + OPEN + EXTEND;
      const extendY = (onlyY[j - 1] as number) + EXTEND;
      onlyY[j] = Math.max(openY, extendY);
      const fromY = extendY >= openY ? 2 : leftPair >= leftX ? 0 : 1;
      ways[i * width + j] = from | (fromX << 2) | (fromY << 4);
      [diagonalPair, diagonalX, diagonalY] = [abovePair, aboveX, aboveY];
    }
  }
  const scores = [pair, onlyX, onlyY] as const;
  let end = y.length;
  if (free.end) {
    end = 0;
    for (let j = 1; j < width; j++) {
      if (Math.max(pair[j] as number, onlyX[j] as number) > Math.max(pair[end] as number, onlyX[end] as number))
        end = j;
    }
  }
  let state = 0;
  for (const s of [1, 2] as const)
    if ((scores[s][end] as number) > (scores[state as 0 | 1 | 2][end] as number)) state = s;
  return trace(ways, x.length, end, width, state);
}

function trace(ways: Uint8Array, xLength: number, end: number, width: number, lastState: number): Int32Array {
  const partners = new Int32Array(xLength).fill(-1);
  let i = xLength;
  let j = end;
  let state = lastState;
  while (i > 0) {
    const way = ((ways[i * width + j] as number) >> (state * 2)) & 3;
    if (state === 0) {
      if (j === 0) break;
      partners[--i] = --j;
    } else if (state === 1) i--;
    else if (j-- === 0) break;
    state = way;
  }
  return partners;
}
