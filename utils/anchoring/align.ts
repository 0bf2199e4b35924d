const MATCH = 3;
const MISMATCH = -3;
const OPEN = -4;
const EXTEND = -1;
const NEVER = -1e9;

/**
 * How an alignment of two prefixes can end: with a pair of units, with a unit of the first text alone, or with one of
 * the second alone.
 */
const PAIR = 0;
const ONLY_X = 1;
const ONLY_Y = 2;

/** Longer texts are not aligned: this takes about a millisecond. */
export const MAX_CELLS = 200_000;

/** Which ends of the second text may be left unaligned at no cost. */
export interface FreeEnds {
  start?: boolean;
  end?: boolean;
}

/**
 * For each cell and each way it can end (two bits each), how the cell before it ends. Reused between calls: allocating
 * and clearing it takes as long as a short alignment.
 */
let room = new Uint8Array(1 << 15);

/**
 * Aligns two short texts so that one long insertion costs less than several short ones: affine gap costs, Gotoh (1982).
 * Gives for each unit of `x` its partner in `y`, equal or not; -1 where it has none, and everywhere when the texts are
 * too long.
 */
export function align(x: Uint16Array, y: Uint16Array, free: FreeEnds = {}): Int32Array {
  const partners = new Int32Array(x.length).fill(-1);
  const width = y.length + 1;
  if (y.length === 0 || x.length * y.length > MAX_CELLS) return partners;
  const cells = (x.length + 1) * width;
  if (room.length < cells) room = new Uint8Array(cells);
  const ways = room;
  const pair = new Int32Array(width).fill(NEVER);
  const onlyX = new Int32Array(width).fill(NEVER);
  const onlyY = new Int32Array(width).fill(NEVER);
  pair[0] = 0;
  ways[0] = PAIR;
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
    const row = i * width;
    // No Math.max and no tuples here: most of this runs before it is compiled.
    for (let j = 1; j < width; j++) {
      const abovePair = pair[j] as number;
      const aboveX = onlyX[j] as number;
      const aboveY = onlyY[j] as number;
      let way = PAIR;
      let best = diagonalPair;
      if (diagonalX > best) {
        best = diagonalX;
        way = ONLY_X;
      }
      if (diagonalY > best) {
        best = diagonalY;
        way = ONLY_Y;
      }
      let openX = abovePair;
      if (aboveY > openX) openX = aboveY;
      openX += OPEN;
      if (aboveX >= openX) {
        openX = aboveX;
        way |= ONLY_X << 2;
      } else if (abovePair < aboveY) way |= ONLY_Y << 2;
      let openY = leftPair;
      if (leftX > openY) openY = leftX;
      openY += OPEN;
      if (leftY >= openY) {
        openY = leftY;
        way |= ONLY_Y << 4;
      } else if (leftPair < leftX) way |= ONLY_X << 4;
      ways[row + j] = way;
      leftY = openY + EXTEND;
      leftX = openX + EXTEND;
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
  let most = Math.max(pair[end] as number, onlyX[end] as number, free.end ? NEVER : (onlyY[end] as number));
  for (let j = free.end ? y.length - 1 : -1; j >= 0; j--) {
    const reached = Math.max(pair[j] as number, onlyX[j] as number);
    if (reached > most) {
      most = reached;
      end = j;
    }
  }
  let way = pair[end] === most ? PAIR : onlyX[end] === most ? ONLY_X : ONLY_Y;
  // Traces the best alignment back from its end.
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
