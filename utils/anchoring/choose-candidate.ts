import type { Lost } from '@/utils/model/lost-passage';
import type { Span } from './quote-edges';
import type { Beside } from './replaced-ends';

/** A place that may be the quote's. */
export interface Candidate {
  span: Span;
  /** How much of the quote, and of its context, is the same there: 0 to 1. */
  kept: number;
  context: number;
  /** Of a place that is only like the quote: where each unit stands, and what is beside it. */
  how?: { images: Int32Array; beside: Beside };
}

/** Evidence of the quote tells more than evidence of its context. */
const weigh = ({ kept, context }: Candidate) => kept * 0.6 + context * 0.4;

/** Less than this of quote and context is no likeness worth showing. */
const LIKE = 0.3;

/** By how much a place must be better than another that is apart from it. */
const MARGIN = 0.06;

/** Nothing that `best` has tells against `other`. */
export const isAsGood = (other: Candidate, best: Candidate): boolean => weigh(best) - weigh(other) < MARGIN;

/** The candidate that was chosen; or why none was, and the one that a person might choose. */
export type Choice = { best: Candidate } | { why: Lost; guess?: Candidate };

/** The one candidate that is good enough and better than any other, or why there is none. */
export function choose(candidates: readonly Candidate[], quote: Uint16Array): Choice {
  const sorted = [...candidates].sort((a, b) => weigh(b) - weigh(a));
  const [likeliest] = sorted;
  if (!likeliest) return { why: 'gone' };
  const lost = (why: Lost, guess: Candidate): Choice => (weigh(guess) >= LIKE ? { why, guess } : { why });
  const { span, context } = likeliest;
  const isApart = (other: Candidate) => other.span.end <= span.start || other.span.start >= span.end;
  // Of places that overlap, the one that has the quote letter by letter.
  const best = sorted.find((other) => other.kept === 1 && !isApart(other)) ?? likeliest;
  const isLong = quote.length >= ((quote[0] as number) >= 0x2e80 ? 12 : 32);
  const neededContext = best.kept < 0.85 ? 0.6 : isLong ? 0 : 0.5;
  if (best.kept < 0.6 || context < neededContext) return lost(best.kept < 0.5 ? 'gone' : 'changed', best);
  const rival = sorted.find(isApart);
  // Where every letter of quote and context agrees, only as good a place is a rival.
  const margin = weigh(likeliest) === 1 ? Number.EPSILON : MARGIN;
  return rival && weigh(likeliest) - weigh(rival) < margin ? lost('ambiguous', likeliest) : { best };
}
