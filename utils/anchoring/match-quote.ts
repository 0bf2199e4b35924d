import type { Position, Selector } from '@/utils/model/annotation';
import type { Fold } from './fold';
import { followMap } from './follow-map';
import { normalize } from './normal-text';
import { positionOf, type Span, spanOf } from './quote-edges';
import { mapRevision } from './revision-map';
import { type Candidate, createSearch } from './search-quote';

export interface LocateOptions {
  /** The text of the stored revision in which the selectors' positions count. Settles what was moved, cut or edited. */
  reference?: string;
  /** Finds quotes in the other Chinese script. */
  fold?: Fold;
}

/** Why a quote has no place: its words are gone, several places tie, or what stands there is too different. */
export type Lost = 'gone' | 'ambiguous' | 'changed';

/** Where a quote stands in a text. Positions are UTF-16 code units in it. */
export type TextPlace =
  | {
      found: true;
      /** From the first to the last character. */
      position: Position;
      /** The position without what was inserted inside it. */
      parts: Position[];
      how: 'exact' | 'changed';
      /** 0 to 1. */
      confidence: number;
    }
  | { found: false; why: Lost };

/** Where quotes stand in a text, in their order. */
export function locateText(text: string, selectors: Iterable<Selector>, options: LocateOptions = {}): TextPlace[] {
  const work = matchQuotes(text, selectors, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** `locateText` in small steps, for those who have to let others work in between. */
export function* matchQuotes(
  text: string,
  selectors: Iterable<Selector>,
  { reference, fold }: LocateOptions,
): Generator<void, TextPlace[]> {
  const list = [...selectors];
  const places = list.map((selector) => atHint(text, selector));
  if (places.every((place) => place !== undefined)) return places;
  yield;
  const present = normalize(text, fold);
  yield;
  const search = createSearch(present);
  const revision = reference === undefined ? undefined : normalize(reference, fold);
  yield;
  const map = revision && (yield* mapRevision(revision, present));
  const result: TextPlace[] = [];
  for (const [i, selector] of list.entries()) {
    result.push(places[i] ?? match(selector));
    yield;
  }
  return result;

  function match(selector: Selector): TextPlace {
    const { exact, prefix, suffix } = selector.quote;
    const quote = normalize(exact, fold);
    if (quote.units.length === 0) return literally(text, selector);
    const position = reference === undefined ? undefined : whereIn(reference, selector);
    const span = revision && position && spanOf(revision, position);
    if (revision && map && span) {
      const followed = followMap(map, revision.units, present.units, span);
      if (followed && followed.kept >= 0.5) {
        return found(followed.span, followed.kept, followed.holes, exact, followed.kept);
      }
    }
    const wanted = { prefix: normalize(prefix, fold).units, exact: quote, suffix: normalize(suffix, fold).units };
    const candidates = search(wanted).filter((candidate) => !isTaken(candidate.span, span));
    return choose(candidates, exact, quote.units);
  }

  /** Did what stands there stand somewhere else in the revision? */
  function isTaken({ start, end }: Span, own: Span | undefined): boolean {
    if (!map || !own) return false;
    let taken = 0;
    for (let i = start; i < end; i++) {
      const origin = map.origins[i] as number;
      if (origin !== -1 && (origin < own.start || origin >= own.end)) taken++;
    }
    return taken * 2 > end - start;
  }

  function choose(candidates: Candidate[], exact: string, units: Uint16Array): TextPlace {
    const weigh = ({ kept, context }: Candidate) => kept * 0.6 + context * 0.4;
    const sorted = candidates.sort((a, b) => weigh(b) - weigh(a));
    const [best] = sorted;
    if (!best) return { found: false, why: 'gone' };
    const rival = sorted.find(({ span }) => span.end <= best.span.start || span.start >= best.span.end);
    const isLong = units.length >= ((units[0] as number) >= 0x2e80 ? 12 : 32);
    const isGood = best.kept >= 0.85 ? best.context >= (isLong ? 0 : 0.5) : best.kept >= 0.6 && best.context >= 0.6;
    if (!isGood) return { found: false, why: best.kept < 0.5 ? 'gone' : 'changed' };
    if (rival && weigh(best) - weigh(rival) < 0.06) return { found: false, why: 'ambiguous' };
    return found(best.span, best.kept, [], exact, weigh(best));
  }

  function found(span: Span, kept: number, holes: Span[], exact: string, confidence: number): TextPlace {
    const position = positionOf(present, span, exact);
    const parts: Position[] = [];
    let { start } = position;
    for (const hole of holes) {
      const end = positionOf(present, { start: hole.start - 1, end: hole.start }, '').end;
      parts.push({ start, end });
      start = present.sources[hole.end] as number;
    }
    parts.push({ start, end: position.end });
    return { found: true, position, parts, how: kept === 1 && holes.length === 0 ? 'exact' : 'changed', confidence };
  }
}

/** The place the selector's own position gives, if quote and context stand there letter by letter. */
function atHint(text: string, { quote, position }: Selector): TextPlace | undefined {
  if (!position || quote.prefix.length + quote.suffix.length < 16) return undefined;
  const { start, end } = position;
  const isThere =
    text.startsWith(quote.exact, start) &&
    end - start === quote.exact.length &&
    text.startsWith(quote.suffix, end) &&
    start >= quote.prefix.length &&
    text.startsWith(quote.prefix, start - quote.prefix.length);
  return isThere ? exactly(position) : undefined;
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

/** Where the revision has the quote; undefined when that is not the revision the selector was made on. */
function whereIn(reference: string, { quote, position }: Selector): Position | undefined {
  const { exact, prefix, suffix } = quote;
  if (position && reference.slice(position.start, position.end) === exact) return position;
  const words = prefix + exact + suffix;
  const at = reference.indexOf(words);
  if (at === -1 || reference.indexOf(words, at + 1) !== -1) return undefined;
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}
