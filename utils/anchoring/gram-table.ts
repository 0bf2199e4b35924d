/** How many grams are added before other work gets its turn. */
const STEP = 1 << 12;

/** The length of the gram at `i`, in units: a Han character tells as much as two or three letters. */
export function gramLength(units: Uint16Array, i: number, scale: number): number {
  return ((units[i] as number) >= 0x2e80 ? 3 : 6) * scale;
}

/** Positions of every short stretch (gram) of a text: 3 units of Chinese, 6 of letters, times `scale`. */
export class GramTable {
  /** For each hash, the last position + 1. */
  private readonly last: Int32Array;
  /** For each position, the one before it with the same hash, + 1. */
  private readonly previous: Int32Array;

  private constructor(
    private readonly units: Uint16Array,
    private readonly scale: number,
  ) {
    this.last = new Int32Array(1 << Math.max(4, 32 - Math.clz32(units.length)));
    this.previous = new Int32Array(units.length);
  }

  /** Adds the grams of `units`, or only those for which `skipped` is -1. Yields now and then. */
  static *of(units: Uint16Array, scale: number, skipped?: Int32Array): Generator<void, GramTable> {
    const table = new GramTable(units, scale);
    const { last, previous } = table;
    for (let i = 0; i < units.length; i++) {
      if (i % STEP === 0) yield;
      if (skipped && skipped[i] !== -1) continue;
      const length = gramLength(units, i, scale);
      if (i + length > units.length) continue;
      const hash = hashAt(units, i, length) & (last.length - 1);
      previous[i] = last[hash] as number;
      last[hash] = i + 1;
    }
    return table;
  }

  /** Positions of the gram at `i` of `units`, the last first, at most `limit`. */
  find(units: Uint16Array, i: number, limit: number): number[] {
    const found: number[] = [];
    const length = gramLength(units, i, this.scale);
    if (i + length > units.length) return found;
    let at = (this.last[hashAt(units, i, length) & (this.last.length - 1)] as number) - 1;
    for (; at >= 0 && found.length < limit; at = (this.previous[at] as number) - 1) {
      if (this.isSame(at, units, i, length)) found.push(at);
    }
    return found;
  }

  /** The position of the gram at `i` of `units`; -1 when it occurs nowhere or several times. */
  findOnly(units: Uint16Array, i: number): number {
    const length = gramLength(units, i, this.scale);
    if (i + length > units.length) return -1;
    let only = -1;
    let at = (this.last[hashAt(units, i, length) & (this.last.length - 1)] as number) - 1;
    for (; at >= 0; at = (this.previous[at] as number) - 1) {
      if (!this.isSame(at, units, i, length)) continue;
      if (only !== -1) return -1;
      only = at;
    }
    return only;
  }

  private isSame(at: number, units: Uint16Array, i: number, length: number): boolean {
    let same = 0;
    while (same < length && this.units[at + same] === units[i + same]) same++;
    return same === length;
  }
}

function hashAt(units: Uint16Array, at: number, length: number): number {
  let hash = 0;
  for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ (units[i] as number), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
