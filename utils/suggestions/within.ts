import type { Span } from './suggestion';

/**
 * Hands out the spans of a sorted list that lie inside a sentence; sentences must be asked for in order.
 * One walk over the list serves all of them.
 */
export function within<T extends Span>(sorted: readonly T[]): (sentence: Span) => T[] {
  let at = 0;
  return (sentence) => {
    const found: T[] = [];
    for (let span = sorted[at]; span && span.start < sentence.end; span = sorted[++at]) {
      if (span.start >= sentence.start && span.end <= sentence.end) found.push(span);
    }
    return found;
  };
}

/** How many code units two spans share; 0 where they do not touch. */
export const shared = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
