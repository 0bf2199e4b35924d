import { align, type FreeEnds } from './align';
import type { Candidate } from './choose-candidate';
import { GramTable, gramLength } from './gram-table';
import { decode, type NormalText } from './normal-text';
import type { Span } from './quote-edges';
import { keptShare } from './quote-images';
import { atOnce } from './slices';

/** A quote and its context in normal form. */
export interface Wanted {
  prefix: Uint16Array;
  exact: Uint16Array;
  suffix: Uint16Array;
}

/** How many exact copies of a quote are compared. */
export const MAX_PLACES = 32;
/** How many places that resemble the quote are compared. */
const MAX_LINES = 4;
/** How many units of context count on each side. */
const CONTEXT = 32;
/** The most that context counts when not all that was stored agrees. */
const ALMOST = 0.99;
/** How far inserted or missing letters may shift a quote, in units. */
const SLACK = 48;
/** A longer quote is searched for by its two ends, each half this long, in units. */
const LONG = 192;
/** A quote of this many units holds two grams of any script. */
const LONG_ENOUGH = 12;
/** The share of a place's grams that must agree before it is looked at. */
const SHARED = 0.2;

/**
 * Searches for quotes by words and context alone, and only in text for which `known` (see RevisionMap.origins) is -1.
 */
export function createSearch({ units }: NormalText, known?: Int32Array): (wanted: Wanted) => Candidate[] {
  let grams: GramTable | undefined;
  let text: string | undefined;

  /** The exact occurrences of the quote whose nearest context agrees best. */
  function copies({ prefix, exact, suffix }: Wanted): Candidate[] {
    const near = { prefix: prefix.subarray(-CONTEXT), suffix: suffix.subarray(0, CONTEXT) };
    const sides = near.prefix.length + near.suffix.length;
    const places: { span: Span; beside: number }[] = [];
    for (const at of placesOf(exact)) {
      const span = { start: at, end: at + exact.length };
      if (!isKnown(span))
        places.push({ span, beside: agreeing(prefix, span.start, -1) + agreeing(suffix, span.end, 1) });
    }
    const likely = places.sort((a, b) => b.beside - a.beside).slice(0, MAX_PLACES);
    return likely.map(({ span, beside }) => {
      if (beside === prefix.length + suffix.length) return { span, kept: 1, context: 1 };
      const before = units.subarray(Math.max(0, span.start - CONTEXT - 8), span.start);
      const after = units.subarray(span.end, span.end + CONTEXT + 8);
      const same = sameUnits(near.prefix, before, { start: true }) + sameUnits(near.suffix, after, { end: true });
      return { span, kept: 1, context: Math.min(same / sides, ALMOST) };
    });
  }

  /** Occurrences of these units, ascending; at least all places of which more than half is unknown. */
  function placesOf(exact: Uint16Array): number[] {
    const { length } = exact;
    // Two grams fit in, so one of them begins in unknown text, of which there is little, and which is indexed.
    if (known && length >= LONG_ENOUGH) {
      grams ??= atOnce(GramTable.of(units, 1, known));
      const places = new Set<number>();
      for (let i = 0; i + gramLength(exact, i, 1) <= length; i++) {
        for (const at of grams.find(exact, i, units.length)) if (isHere(exact, at - i)) places.add(at - i);
      }
      return [...places].sort((a, b) => a - b);
    }
    text ??= decode(units);
    const words = decode(exact);
    const places: number[] = [];
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
    return places;
  }

  function isHere(quote: Uint16Array, at: number): boolean {
    if (at < 0 || at + quote.length > units.length) return false;
    let same = 0;
    while (same < quote.length && quote[same] === units[at + same]) same++;
    return same === quote.length;
  }

  /** How many units of context next to a place agree without interruption. */
  function agreeing(context: Uint16Array, edge: number, by: -1 | 1): number {
    let count = 0;
    const [own, other] = by < 0 ? [context.length - 1, edge - 1] : [0, edge];
    while (count < context.length && context[own + by * count] === units[other + by * count]) count++;
    return count;
  }

  function isKnown({ start, end }: Span): boolean {
    if (!known) return false;
    let count = 0;
    for (let i = start; i < end; i++) if (known[i] !== -1) count++;
    return count * 2 > end - start;
  }

  /** Places where many grams of the quote and its context occur in the same order. */
  function similar(prefix: Uint16Array, exact: Uint16Array, suffix: Uint16Array): Candidate[] {
    const fragment = new Uint16Array(prefix.length + exact.length + suffix.length);
    fragment.set(prefix);
    fragment.set(exact, prefix.length);
    fragment.set(suffix, prefix.length + exact.length);
    const found: Candidate[] = [];
    for (const line of likelyLines(fragment)) {
      const from = Math.max(0, line - SLACK);
      const window = units.subarray(from, line + 32 + fragment.length + SLACK);
      const partners = align(fragment, window, { start: true, end: true });
      const inWindow = (at = -1) => (at === -1 ? undefined : from + at);
      const inner = partners.subarray(prefix.length, prefix.length + exact.length);
      const first = inner.find((at) => at !== -1);
      const last = inner.findLast((at) => at !== -1);
      if (first === undefined || last === undefined) continue;
      const sides = fragment.length - exact.length;
      const same = partners.reduce((sum, at, i) => sum + (at !== -1 && fragment[i] === window[at] ? 1 : 0), 0);
      const sameInner = inner.reduce((sum, at, i) => sum + (at !== -1 && exact[i] === window[at] ? 1 : 0), 0);
      found.push({
        span: { start: from + first, end: from + last + 1 },
        kept: keptShare(exact, inner, window),
        context: sides === 0 ? 1 : (same - sameInner) / sides,
        how: {
          images: inner.map((at) => (at === -1 ? -1 : from + at)),
          beside: {
            before: inWindow(partners[prefix.length - 1]),
            after: inWindow(partners[prefix.length + exact.length]),
          },
        },
      });
    }
    return found;
  }

  /** Where a fragment may begin, to within 32 units: the places with most matching grams. */
  function likelyLines(fragment: Uint16Array): number[] {
    grams ??= atOnce(GramTable.of(units, 1, known));
    const votes = new Map<number, number>();
    for (let i = 0; i < fragment.length; i++) {
      for (const at of grams.find(fragment, i, 16)) {
        const line = (at - i) >> 5;
        votes.set(line, (votes.get(line) ?? 0) + 1);
      }
    }
    const enough = Math.max(3, fragment.length * SHARED);
    const likely = [...votes].filter(([, count]) => count >= enough).sort((a, b) => b[1] - a[1]);
    const best: number[] = [];
    for (const [line] of likely) {
      if (best.length < MAX_LINES && best.every((other) => Math.abs(line - other) > 1)) best.push(line);
    }
    return best.map((line) => line << 5);
  }

  /** The head and the tail of a long quote, searched for separately: much may have been inserted between them. */
  function ends(prefix: Uint16Array, exact: Uint16Array, suffix: Uint16Array): Candidate[] {
    const none = new Uint16Array(0);
    const length = exact.length;
    const heads = similar(prefix, exact.subarray(0, LONG / 2), none);
    const tails = similar(none, exact.subarray(length - LONG / 2), suffix);
    return heads.flatMap((head) =>
      tails.flatMap((tail) => {
        const span = { start: head.span.start, end: tail.span.end };
        const isOne = tail.span.start >= head.span.end && Math.abs(span.end - span.start - length) < length;
        const half = (what: 'kept' | 'context') => (head[what] + tail[what]) / 2;
        return isOne ? [{ span, kept: half('kept'), context: half('context') }] : [];
      }),
    );
  }

  return (wanted) => {
    const exactly = copies(wanted);
    if (exactly.some(({ context }) => context > 0.75)) return exactly;
    const prefix = wanted.prefix.subarray(-CONTEXT);
    const suffix = wanted.suffix.subarray(0, CONTEXT);
    const { exact } = wanted;
    return exactly.concat(exact.length > LONG ? ends(prefix, exact, suffix) : similar(prefix, exact, suffix));
  };
}

/** How many units of context agree. */
function sameUnits(wanted: Uint16Array, found: Uint16Array, free: FreeEnds): number {
  return keptShare(wanted, align(wanted, found, free), found) * wanted.length || 0;
}
