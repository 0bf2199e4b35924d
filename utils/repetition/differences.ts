import type { Position } from '@/utils/model/annotation';
import { type Tokens, tokensOf, type Wording } from './tokens';

/** Longer passages are not compared word by word: the table would be too large. */
const LONGEST = 1500;

/**
 * What in `said` differs from `passage`: stretches of UTF-16 offsets, in order. By the longest common subsequence of
 * tokens (Wagner and Fischer 1974). Nothing where either is too long.
 */
export function differencesIn(said: string, passage: string, wording: Wording): Position[] {
  const [one, other] = [tokensOf(said, wording), tokensOf(passage, wording)];
  if (one.values.length > LONGEST || other.values.length > LONGEST) return [];
  const isKept = keptOf(one, other);
  const stretches: Position[] = [];
  for (let i = 0; i < one.values.length; i++) {
    if (isKept[i]) continue;
    const [start, end] = [one.starts[i] ?? 0, one.ends[i] ?? 0];
    const before = stretches.at(-1);
    if (before && i > 0 && !isKept[i - 1]) before.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

function keptOf({ values: a }: Tokens, { values: b }: Tokens): boolean[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept[i] = true;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
