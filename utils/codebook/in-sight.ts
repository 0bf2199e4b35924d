import type { Code, Codebook } from '@/utils/model/codebook';
import { reachedBy } from './keys';

/** How many codes one can take in at a glance; the others are one press away. */
export const MOST_IN_SIGHT = 9;

/** At least this many codes without a digit are shown, so that recent ones have a place next to nine digits. */
const LEAST_OTHERS = 3;

const DIGITS = '1234567890';

/** The position of a code among the digits on the keyboard; -1 when no digit reaches it. */
const digitOf = (codes: Codebook, code: Code): number => DIGITS.indexOf(reachedBy(codes, code) ?? ' ');

/** Whether a digit reaches the code. */
export const hasDigit = (codes: Codebook, code: Code): boolean => digitOf(codes, code) >= 0;

/**
 * The codes to show first, about `most`: all where there are few. Else those with a digit, in the order of the digits,
 * so that each is always where it was; then of the others those of `first` (given last, then given most: `Given`),
 * those with a letter, and the rest, each group in the codebook's order. A code's depth in the tree does not hide it.
 */
export function inSight(codes: Codebook, first: readonly Code['id'][], most = MOST_IN_SIGHT): Codebook {
  if (codes.length <= MOST_IN_SIGHT) return codes;
  const digits = codes.filter((code) => hasDigit(codes, code)).sort((a, b) => digitOf(codes, a) - digitOf(codes, b));
  const wanted = first.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  const inOrder = new Set([...digits, ...wanted, ...codes.filter(({ key }) => key), ...codes]);
  return [...inOrder].slice(0, Math.max(digits.length + LEAST_OTHERS, most));
}
