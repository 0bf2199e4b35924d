/** Where every short stretch (gram) of a text stands: 3 units of Chinese, 6 of letters, times `scale`. */
export interface GramTable {
  /** Positions of the gram that begins at `i` of `units`, the last one first; at most `limit`, none when too short. */
  find(units: Uint16Array, i: number, limit: number): number[];
}

/** The length of the gram at `i`. A Han character tells about as much as two or three letters. */
export function gramLength(units: Uint16Array, i: number, scale: number): number {
  return ((units[i] as number) >= 0x2e80 ? 3 : 6) * scale;
}

/** Grams of `units` between `from` and `to`. */
export function createGramTable(units: Uint16Array, scale: number, from = 0, to = units.length): GramTable {
  const size = 1 << Math.max(4, 33 - Math.clz32(to - from));
  /** For each hash, the last position + 1; for each position, the one before it with the same hash, + 1. */
  const last = new Int32Array(size);
  const previous = new Int32Array(to - from);
  for (let i = from; i < to; i++) {
    const length = gramLength(units, i, scale);
    if (i + length > to) continue;
    const hash = hashAt(units, i, length) & (size - 1);
    previous[i - from] = last[hash] as number;
    last[hash] = i + 1;
  }

  function find(wanted: Uint16Array, at: number, limit: number): number[] {
    const found: number[] = [];
    const length = gramLength(wanted, at, scale);
    if (at + length > wanted.length) return found;
    let next = last[hashAt(wanted, at, length) & (size - 1)] as number;
    for (; next > 0 && found.length < limit; next = previous[next - 1 - from] as number) {
      let same = 0;
      while (same < length && units[next - 1 + same] === wanted[at + same]) same++;
      if (same === length) found.push(next - 1);
    }
    return found;
  }
  return { find };
}

function hashAt(units: Uint16Array, at: number, length: number): number {
  let hash = 0;
  for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ (units[i] as number), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
