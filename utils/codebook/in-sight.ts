import type { Code, Codebook } from '@/utils/model/codebook';

/** As many codes as anybody looks over at a glance; the others are a press away. */
export const MOST_IN_SIGHT = 9;

/**
 * The codes to show at first, `most` at most: all where they are a handful, else those of `first` (given last, then given
 * most: `Given`), then those with a key, then the others, each kind in the codebook's order. Where a code stands in the tree
 * is no reason to hide it.
 */
export function inSight(codes: Codebook, first: readonly Code['id'][], most = MOST_IN_SIGHT): Codebook {
  if (codes.length <= MOST_IN_SIGHT) return codes;
  const wanted = first.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  return [...new Set([...wanted, ...codes.filter(({ key }) => key), ...codes])].slice(0, most);
}
