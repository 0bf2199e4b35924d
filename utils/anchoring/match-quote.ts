import type { Position, Quote, Selector } from '@/utils/model/annotation';
import type { Lost } from '@/utils/model/lost-passage';
import { choose, copyOf, nthCopy } from './choose-candidate';
import type { Fold } from './fold';
import { createFollower, insteadOf } from './follow-map';
import { type NormalText, normalize, normalizeInSteps } from './normal-text';
import { marksOf, positionOf, type Span, spanOf, type WordEnds, withDoubled } from './quote-edges';
import { keptShare, type Piece, piecesOf } from './quote-images';
import { withReplacedEnds } from './replaced-ends';
import { mapRevision } from './revision-map';
import { hasSameWords } from './same-words';
import { createSearch } from './search-quote';
import { atOnce } from './slices';

/** A passage of which less than this is left in its place was replaced, not edited. */
const LEAST_KEPT = 0.35;

/** How many positions are looked up before other work gets its turn. */
const HINTS = 64;

/** A position is trusted if at least this much context is next to it, in UTF-16 units. */
const LEAST_CONTEXT = 24;

export interface LocateOptions {
  /**
   * The text of the stored revision that the selectors' positions count in. It decides about passages that were moved,
   * cut or edited.
   */
  reference?: string;
  /** Finds quotes written in the other Chinese script. */
  fold?: Fold;
}

/** The place of a quote in a text. Positions are in UTF-16 units. */
export type TextPlace =
  | {
      found: true;
      /** From the first to the last character. */
      position: Position;
      /** The position without text inserted inside it. */
      parts: Position[];
      how: 'exact' | 'changed';
      /** 0 to 1. */
      confidence: number;
    }
  | {
      found: false;
      why: Lost;
      /** A place that may be the passage: not likely enough to be taken, likely enough to ask a person. */
      guess?: Position;
    };

/** The places of quotes in a text, in order. */
export function locateText(text: string, selectors: Iterable<Selector>, options: LocateOptions = {}): TextPlace[] {
  return atOnce(matchQuotes(text, selectors, options));
}

/** `locateText` in small steps, for callers that let other work run in between. */
export function* matchQuotes(
  text: string,
  selectors: Iterable<Selector>,
  { reference, fold }: LocateOptions,
): Generator<void, TextPlace[]> {
  const list = [...selectors];
  const places: (TextPlace | undefined)[] = [];
  for (const [i, selector] of list.entries()) {
    places.push(atHint(text, selector));
    if (i % HINTS === HINTS - 1) yield;
  }
  if (places.every((place) => place !== undefined)) return places;
  const present = yield* normalizeInSteps(text, fold);
  const before = reference === undefined ? undefined : yield* normalizeInSteps(reference, fold);
  const map = before && (yield* mapRevision(before, present));
  const imagesOf = map && before && createFollower(map, before.units, present.units);
  const searchAll = createSearch(present);
  const searchNew = createSearch(present, map?.origins);
  const found: TextPlace[] = [];
  for (const [i, selector] of list.entries()) {
    found.push(places[i] ?? match(selector));
    yield;
  }
  return found;

  /** The pieces of a quote of the stored revision, and what has replaced its ends. */
  function edited(exact: NormalText, quote: Quote, images: Int32Array, span: Span): Piece[] {
    const imageOf = (unit: number, outside: number): number | undefined => {
      const image = map?.images[unit];
      return image === undefined ? outside : image === -1 ? undefined : image;
    };
    const beside = { before: imageOf(span.start - 1, -1), after: imageOf(span.end, present.units.length) };
    const ends = withReplacedEnds({ quote: exact, images, present, beside, words: wordEndsOf(quote) });
    const pieces = piecesOf(ends?.images ?? images, present);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!ends || !first || !last) return pieces;
    first.quote.start = 0;
    first.present.start = ends.span.start;
    last.quote.end = exact.units.length;
    last.present.end = ends.span.end;
    return pieces;
  }

  function match(selector: Selector): TextPlace {
    const { quote } = selector;
    const position = before && whereIn(before.source, selector);
    const span = before && position && spanOf(before, position);
    const exact = span ? excerpt(before, span, position) : whole(normalize(quote.exact, fold));
    if (exact.units.length === 0) return literally(text, selector);
    if (imagesOf && span) {
      const images = imagesOf(span);
      const kept = images ? keptShare(exact.units, images, present.units) : 0;
      if (images && kept >= LEAST_KEPT)
        return placeOf(present, quote, exact, edited(exact, quote, images, span), kept, fold);
    }
    const prefix = normalize(quote.prefix, fold).units;
    const suffix = normalize(quote.suffix, fold).units;
    const wanted = { prefix, exact: exact.units, suffix };
    const candidates = (position ? searchNew : searchAll)(wanted);
    const choice = choose(candidates, exact.units);
    const at = (span: Span, kept: number) =>
      placeOf(present, quote, exact, [{ quote: { start: 0, end: exact.units.length }, present: span }], kept, fold);
    if ('best' in choice) {
      const { span, kept, how } = choice.best;
      const ends = how && withReplacedEnds({ quote: exact, ...how, present, words: wordEndsOf(quote) });
      return at(ends?.span ?? span, kept);
    }
    if (choice.why === 'ambiguous' && choice.guess) {
      const copy = before && span ? copyOf(span, createSearch(before)(wanted)) : selector.copy;
      const meant = copy && nthCopy(copy, searchAll(wanted), choice.guess, exact.units.length);
      if (meant) return at(meant.span, 1);
    }
    if (choice.guess) return { found: false, why: choice.why, guess: at(choice.guess.span, 0).position };
    const instead = map && span && insteadOf(map, span);
    return instead
      ? { found: false, why: 'changed', guess: at(instead, 0).position }
      : { found: false, why: choice.why };
  }
}

/** Which ends of a quote were ends of words, as far as its letters tell. */
function wordEndsOf({ exact, prefix, suffix }: Quote): WordEnds {
  return {
    start: !/[\p{L}\p{N}]$/u.test(prefix) || !/^[\p{L}\p{N}]/u.test(exact),
    end: !/[\p{L}\p{N}]$/u.test(exact) || !/^[\p{L}\p{N}]/u.test(suffix),
  };
}

/** A part of a normal text, and where it begins and ends in the source. */
type Excerpt = NormalText & Position;

function excerpt({ units, sources, source }: NormalText, span: Span, { start, end }: Position): Excerpt {
  return {
    units: units.subarray(span.start, span.end),
    sources: sources.subarray(span.start, span.end),
    source,
    start,
    end,
  };
}

function whole(text: NormalText): Excerpt {
  return { ...text, start: 0, end: text.source.length };
}

/** Units back to characters. */
function placeOf(
  present: NormalText,
  quote: Quote,
  exact: Excerpt,
  pieces: Piece[],
  kept: number,
  fold?: Fold,
): TextPlace & { found: true } {
  const words = wordEndsOf(quote);
  const { source, sources } = exact;
  let lead = marksOf(source.slice(exact.start, sources[0]));
  const parts = pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const tail = marksOf(source.slice(sources[piece.quote.end - 1], next ? sources[next.quote.start] : exact.end));
    const span = pieces.length === 1 ? withDoubled(present, piece.present, words, tail.length > 0) : piece.present;
    const part = positionOf(present, span, lead, tail);
    lead = tail;
    return part;
  });
  const position = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  const quoted = source.slice(exact.start, exact.end);
  const isAsMarked =
    kept === 1 && parts.length === 1 && hasSameWords(quoted, present.source.slice(position.start, position.end), fold);
  const how = isAsMarked ? 'exact' : 'changed';
  return { found: true, position, parts, how, confidence: kept };
}

/** The place at the selector's own position, if quote and context are there exactly. */
function atHint(text: string, { quote, position }: Selector): TextPlace | undefined {
  if (!position) return undefined;
  const { exact, prefix, suffix } = quote;
  const { start, end } = position;
  const context = prefix.length + suffix.length;
  const isThere =
    start >= prefix.length &&
    end - start === exact.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end);
  // Little context is enough only if there is no more.
  const isTold = context >= LEAST_CONTEXT || context + exact.length === text.length;
  return isThere && isTold ? exactly(position) : undefined;
}

/** For a quote without letters or digits. */
function literally(text: string, { quote }: Selector): TextPlace {
  const words = quote.prefix + quote.exact + quote.suffix;
  const at = text.indexOf(words);
  if (at === -1) return { found: false, why: 'gone' };
  if (text.indexOf(words, at + 1) !== -1) return { found: false, why: 'ambiguous' };
  const start = at + quote.prefix.length;
  return exactly({ start, end: start + quote.exact.length });
}

function exactly(position: Position): TextPlace {
  return { found: true, position, parts: [position], how: 'exact', confidence: 1 };
}

/** The quote's span in the revision; undefined when the selector was made on another one. */
function whereIn(reference: string, { quote, position }: Selector): Position | undefined {
  const { exact, prefix, suffix } = quote;
  if (position && reference.slice(position.start, position.end) === exact) return position;
  const words = prefix + exact + suffix;
  const at = reference.indexOf(words);
  if (at === -1 || reference.indexOf(words, at + 1) !== -1) return undefined;
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}
