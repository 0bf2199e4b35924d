import type { Code, Codebook } from '@/utils/model/codebook';

/** As many codes as anybody takes in at a glance; the others are one press away. */
export const MOST_IN_SIGHT = 9;

/**
 * The codes to show first, at most `most`: all where there are few, else those of `first` (given last, then given most:
 * `Given`), then those with a key, then the others, each group in the codebook's order. A code's depth in the tree does not
 * hide it.
 */
export function inSight(codes: Codebook, first: readonly Code['id'][], most = MOST_IN_SIGHT): Codebook {
  if (codes.length <= MOST_IN_SIGHT) return codes;
  const wanted = first.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  return [...new Set([...wanted, ...codes.filter(({ key }) => key), ...codes])].slice(0, most);
}
