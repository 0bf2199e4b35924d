import { FNV_BASIS, FNV_PRIME } from './tokens';

/** Tokens per shingle. Pairs: an inserted word spoils two of them, where triples would lose three. */
export const SHINGLE = 2;
/** A sentence is found by any of this many bands. */
export const BANDS = 14;
/** The number of minima that must all agree for a band to agree. */
export const ROWS = 3;

/** For each permutation an odd factor and an addend, drawn once from a fixed seed. */
const FACTORS = new Uint32Array(BANDS * ROWS);
const ADDENDS = new Uint32Array(BANDS * ROWS);
{
  let state = 0x9e3779b9;
  for (let i = 0; i < FACTORS.length; i++) {
    state = mixed(state + 0x6d2b79f5);
    FACTORS[i] = state | 1;
    state = mixed(state + 0x6d2b79f5);
    ADDENDS[i] = state;
  }
}

/** The finaliser of MurmurHash3 (Appleby 2011): every input bit affects half of the output bits. */
function mixed(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const minima = new Uint32Array(BANDS * ROWS);

/**
 * Writes the bands of the tokens `from` to `to` (exclusive) into `bands` at `at`. Two sets of shingles have the same
 * smallest value under a random permutation with a probability that equals their resemblance J, the share of shingles
 * they have in common (Broder, “On the resemblance and containment of documents”, 1997); permutations are x ↦ a·x + b
 * mod 2³² over mixed values (Dietzfelbinger et al. 1997). A band agrees with probability J^ROWS, at least one with 1 −
 * (1 − J^ROWS)^BANDS (Leskovec, Rajaraman, Ullman, “Mining of Massive Datasets”, 3.4): .85 at J = .5, .73 at .45, .11
 * at .2.
 */
export function writeBands(
  values: readonly number[],
  [from, to]: readonly [number, number],
  bands: Uint32Array,
  at: number,
): void {
  minima.fill(0xffffffff);
  for (let i = from; i <= to - SHINGLE; i++) {
    const shingle = mixed(Math.imul(values[i] ?? 0, 0x9e3779b1) + (values[i + 1] ?? 0));
    for (let p = 0; p < minima.length; p++) {
      const value = (Math.imul(FACTORS[p] as number, shingle) + (ADDENDS[p] as number)) >>> 0;
      if (value < (minima[p] as number)) minima[p] = value;
    }
  }
  for (let band = 0; band < BANDS; band++) {
    let hash = FNV_BASIS ^ band;
    for (let row = 0; row < ROWS; row++)
      hash = mixed(Math.imul(hash, FNV_PRIME) ^ (minima[band * ROWS + row] as number));
    bands[at + band] = hash;
  }
}

/** One hash for a sequence of tokens. */
export function hashOf(values: readonly number[], [from, to]: readonly [number, number]): number {
  let hash = FNV_BASIS;
  for (let i = from; i < to; i++) hash = mixed(Math.imul(hash, FNV_PRIME) ^ (values[i] ?? 0));
  return hash;
}
