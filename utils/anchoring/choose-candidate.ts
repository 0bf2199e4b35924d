import type { Copy } from '@/utils/model/annotation';
import type { Lost } from '@/utils/model/lost-passage';
import type { Span } from './quote-edges';
import type { Beside } from './replaced-ends';
import { MAX_PLACES } from './search-quote';

/** A place that may be where the quote stands. */
export interface Candidate {
  span: Span;
  /** How much of the quote, and of its context, agrees there: 0 to 1. */
  kept: number;
  context: number;
  /** For a place that only resembles the quote: the position of each unit, and of its neighbours. */
  how?: { images: Int32Array; beside: Beside };
}

/** Agreement of the quote weighs more than agreement of its context. */
const weigh = ({ kept, context }: Candidate) => kept * 0.6 + context * 0.4;

/** A place that agrees less than this in quote and context is not worth showing. */
const LIKE = 0.3;

/** How much better a place must be than another one elsewhere. */
const MARGIN = 0.06;

/** No evidence that favours `best` speaks against `other`. */
export const isAsGood = (other: Candidate, best: Candidate): boolean => weigh(best) - weigh(other) < MARGIN;

/** The candidate that was chosen; or why none was, and one that a person might choose. */
export type Choice = { best: Candidate } | { why: Lost; guess?: Candidate };

/** The one candidate that is good enough and better than all others, or the reason why there is none. */
export function choose(candidates: readonly Candidate[], quote: Uint16Array): Choice {
  const sorted = [...candidates].sort((a, b) => weigh(b) - weigh(a));
  const [likeliest] = sorted;
  if (!likeliest) return { why: 'gone' };
  const lost = (why: Lost, guess: Candidate): Choice => (weigh(guess) >= LIKE ? { why, guess } : { why });
  const { span, context } = likeliest;
  const isApart = (other: Candidate) => other.span.end <= span.start || other.span.start >= span.end;
  // Of overlapping places, the one with the exact quote.
  const best = sorted.find((other) => other.kept === 1 && !isApart(other)) ?? likeliest;
  const isLong = quote.length >= ((quote[0] as number) >= 0x2e80 ? 12 : 32);
  const neededContext = best.kept < 0.85 ? 0.6 : isLong ? 0 : 0.5;
  if (best.kept < 0.6 || context < neededContext) return lost(best.kept < 0.5 ? 'gone' : 'changed', best);
  const rival = sorted.find(isApart);
  // If every unit of quote and context agrees, only an equally good place competes.
  const margin = weigh(likeliest) === 1 ? Number.EPSILON : MARGIN;
  return rival && weigh(likeliest) - weigh(rival) < margin ? lost('ambiguous', likeliest) : { best };
}

/**
 * The places where these words stand letter by letter, in text order; undefined where there may be more than were
 * compared.
 */
function copiesIn(candidates: readonly Candidate[], length: number): Candidate[] | undefined {
  const copies = candidates.filter(({ kept, span }) => kept === 1 && span.end - span.start === length);
  const places = new Map(copies.map((copy) => [copy.span.start, copy]));
  return places.size < MAX_PLACES ? [...places.values()].sort((a, b) => a.span.start - b.span.start) : undefined;
}

/** Which of the places with its text a span is, counted from 1; undefined when it is none of them. */
export function copyOf({ start, end }: Span, candidates: readonly Candidate[]): Copy | undefined {
  const copies = copiesIn(candidates, end - start) ?? [];
  const at = copies.findIndex(({ span }) => span.start === start);
  return at === -1 ? undefined : { nth: at + 1, of: copies.length };
}

/**
 * Of several identical places of `length` units, the one that `copy` means: the one with the same number, if there are
 * as many here as in the text that was marked, and if it scores as well as `likeliest`. Undefined otherwise.
 */
export function nthCopy(
  { nth, of }: Copy,
  candidates: readonly Candidate[],
  likeliest: Candidate,
  length: number,
): Candidate | undefined {
  const copies = copiesIn(candidates, length);
  const copy = copies?.length === of ? copies[nth - 1] : undefined;
  return copy && isAsGood(copy, likeliest) ? copy : undefined;
}
