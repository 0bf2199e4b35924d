import type { Copy } from '@/utils/model/annotation';
import { type Candidate, isAsGood } from './choose-candidate';
import type { Span } from './quote-edges';
import { MAX_PLACES } from './search-quote';

/**
 * The places where these words stand letter by letter, in text order; undefined where there may be more than were compared.
 */
function copiesIn(candidates: readonly Candidate[], length: number): Candidate[] | undefined {
  const copies = candidates.filter(({ kept, span }) => kept === 1 && span.end - span.start === length);
  const places = new Map(copies.map((copy) => [copy.span.start, copy]));
  return places.size < MAX_PLACES ? [...places.values()].sort((a, b) => a.span.start - b.span.start) : undefined;
}

/** Which of the places of its words a span is, from 1; undefined where it is none of them. */
export function copyOf({ start, end }: Span, candidates: readonly Candidate[]): Copy | undefined {
  const copies = copiesIn(candidates, end - start) ?? [];
  const at = copies.findIndex(({ span }) => span.start === start);
  return at === -1 ? undefined : { nth: at + 1, of: copies.length };
}

/**
 * Of several identical places of `length` units, the one that `copy` means: the one with the same number, if there are as
 * many here as in the text that was marked, and if it scores as well as `likeliest`. Undefined otherwise.
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
