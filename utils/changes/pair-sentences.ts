import type { Position } from '@/utils/model/annotation';
import type { Token } from './tokens';

/** A sentence with its tokens. */
export interface Sentence extends Position {
  readonly tokens: readonly Token[];
}

/** Sentences of two texts that are each other's: one each, or two that became one, or one side alone. */
export interface Pairing {
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
}

/** Sentences that share less of their tokens were not edited into each other. */
const LEAST_ALIKE = 0.5;
/** More pairs than these are not weighed: the stretches were replaced. */
export const MOST_PAIRS = 10_000;

/** How a step takes sentences from either side: one each, two for one, or from one side alone. */
const STEPS = [
  [1, 1],
  [2, 1],
  [1, 2],
  [1, 0],
  [0, 1],
] as const;

/**
 * Pairs the sentences of two stretches that replace each other, in order, so that as much text as possible is kept;
 * after W. Gale and K. Church, A program for aligning sentences in bilingual corpora (1993), but weighted by shared
 * tokens instead of lengths.
 */
export function pairSentences(before: readonly Sentence[], after: readonly Sentence[]): Pairing[] {
  if (before.length * after.length > MOST_PAIRS)
    return [
      { before, after: [] },
      { before: [], after },
    ];
  if (before.length === 0 || after.length === 0) return [{ before, after }];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const steps = new Uint8Array(best.length);
  for (let i = before.length; i >= 0; i--) {
    for (let j = after.length; j >= 0; j--) {
      if (i === before.length && j === after.length) continue;
      let most = -1;
      for (const [step, [fromBefore, fromAfter]] of STEPS.entries()) {
        if (i + fromBefore > before.length || j + fromAfter > after.length) continue;
        const gain = gainOf(before.slice(i, i + fromBefore), after.slice(j, j + fromAfter));
        const score = (best[(i + fromBefore) * width + j + fromAfter] ?? 0) + gain;
        if (gain >= 0 && score > most) {
          most = score;
          steps[i * width + j] = step;
        }
      }
      best[i * width + j] = most;
    }
  }
  const pairings: Pairing[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [fromBefore, fromAfter] = STEPS[steps[i * width + j] ?? 0] ?? STEPS[0];
    pairings.push({ before: before.slice(i, i + fromBefore), after: after.slice(j, j + fromAfter) });
    i += fromBefore;
    j += fromAfter;
  }
  return pairings;
}

/** The tokens kept by pairing these; negative when they are not similar. */
function gainOf(before: readonly Sentence[], after: readonly Sentence[]): number {
  if (before.length === 0 || after.length === 0) return 0;
  const [x, y] = [before, after].map((side) => side.flatMap(({ tokens }) => tokens)) as [Token[], Token[]];
  const alike = likeness(x, y);
  // Two sentences are paired with one only if both are in it: a gain no greater than the better one's alone does not
  // count.
  const isWhole = before.length + after.length === 2 || alike > 0.8;
  return alike >= LEAST_ALIKE && isWhole ? (alike * (x.length + y.length)) / 2 : -1;
}

/** Dice's coefficient of two bags of tokens: 0 to 1. */
export function likeness(x: readonly Token[], y: readonly Token[]): number {
  if (x.length + y.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const { key } of x) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key } of y) {
    const left = counts.get(key) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(key, left - 1);
    }
  }
  return (2 * shared) / (x.length + y.length);
}
