import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Code, Codebook } from '@/utils/model/codebook';

// The order of codes as fractional keys: moving a code changes that code's key and no other, so that the moves of two
// machines both survive. https://www.figma.com/blog/realtime-editing-of-ordered-sequences/

/** The rank; empty when there is none, or it is not a valid key. */
const rankOf = ({ rank }: Pick<Code, 'rank'>): string => (rank !== undefined && isKey(rank) ? rank : '');

const DIGITS = /^[0-9A-Za-z]+$/;

function isKey(rank: string): boolean {
  if (!DIGITS.test(rank)) return false;
  try {
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}

/** Sorts a codebook by rank, those without one last; equal ranks by id, so that every machine agrees. */
export const byRank = (a: Pick<Code, 'id' | 'rank'>, b: Pick<Code, 'id' | 'rank'>): number => {
  const [one, other] = [rankOf(a), rankOf(b)];
  if (one === other) return a.id < b.id ? -1 : 1;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return one < other ? -1 : 1;
};

/**
 * Codes in the given order, with ranks that match it. As many as possible keep theirs; a code that keeps its rank is
 * returned as the same object.
 */
export function ranked(codes: Codebook): Codebook {
  const kept = longestAscent(codes.map(rankOf));
  const result: Codebook = [];
  let run: Code[] = [];
  let below: string | null = null;
  const place = (above: string | null): void => {
    const keys = generateNKeysBetween(below, above, run.length);
    for (const [i, code] of run.entries()) result.push({ ...code, rank: keys[i] as string });
    run = [];
  };
  for (const [i, code] of codes.entries()) {
    if (!kept.has(i)) {
      run.push(code);
      continue;
    }
    place(rankOf(code));
    result.push(code);
    below = rankOf(code);
  }
  place(null);
  return result;
}

/** Indexes of the longest increasing run of ranks. */
function longestAscent(ranks: readonly string[]): Set<number> {
  const ends: number[] = []; // ends[n]: index of the lowest rank that ends an increasing run of n + 1
  const before: (number | undefined)[] = [];
  for (const [i, rank] of ranks.entries()) {
    if (rank === '') continue;
    let n = 0;
    while (n < ends.length && (ranks[ends[n] as number] as string) < rank) n++;
    before[i] = ends[n - 1];
    ends[n] = i;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
