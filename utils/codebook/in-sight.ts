import type { Code, Codebook } from '@/utils/model/codebook';

/** As many codes as anybody looks over at a glance; the others are a press away. */
export const MOST_IN_SIGHT = 9;

/** The codes to show at first: all where they are few, else those given last, then the first of the codebook. */
export function inSight(codes: Codebook, recent: readonly Code['id'][]): Codebook {
  if (codes.length <= MOST_IN_SIGHT) return codes;
  const last = recent.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  return [...new Set([...last, ...codes])].slice(0, MOST_IN_SIGHT);
}
