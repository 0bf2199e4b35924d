import type { Position } from '@/utils/model/annotation';
import type { NormalText } from './normal-text';

/** First unit and the one after the last, in normal text. */
export interface Span {
  start: number;
  end: number;
}

/** The units made from the characters of `position`. Empty when it holds no letter or digit. */
export function spanOf({ sources }: NormalText, position: Position): Span {
  return { start: firstFrom(sources, position.start), end: firstFrom(sources, position.end) };
}

/**
 * The characters of a span, and with them what `lead` and `tail` hold at its ends and matching leaves out: brackets,
 * quotation marks, full stops in any style.
 */
export function positionOf(text: NormalText, span: Span, lead: string, tail: string): Position {
  const { source, sources } = text;
  let start = sources[span.start] as number;
  const lowest = span.start > 0 ? (sources[span.start - 1] as number) + 1 : 0;
  for (const wanted of marksOf(lead).reverse()) {
    const at = skipSpace(source, start - 1, -1);
    if (at < lowest || !isLike(source[at], wanted)) break;
    start = at;
  }
  const highest = sources[span.end] ?? source.length;
  let end = (sources[span.end - 1] as number) + 1;
  // The second half of a pair, and accents, belong to the letter before them.
  while (end < highest && /[\p{M}\udc00-\udfff]/u.test(source[end] as string)) end++;
  for (const wanted of marksOf(tail)) {
    const at = skipSpace(source, end, 1);
    if (at >= highest || !isLike(source[at], wanted)) break;
    end = at + 1;
  }
  return { start, end };
}

/** The span, grown by up to `most` letters at an end of the quote that was no word's middle, but is one here. */
export function snapToWords(text: NormalText, span: Span, ends: { start: boolean; end: boolean }, most: number): Span {
  let { start, end } = span;
  if (ends.start) {
    while (span.start - start <= most && isInWord(text, start)) start--;
    if (span.start - start > most) start = span.start;
  }
  if (ends.end) {
    while (end - span.end <= most && isInWord(text, end)) end++;
    if (end - span.end > most) end = span.end;
  }
  return { start, end };
}

/** Does no white space or mark stand before this unit, nor a change of script? */
export function isInWord({ units, sources }: NormalText, unit: number): boolean {
  if (unit <= 0 || unit >= units.length) return false;
  if ((sources[unit] as number) - (sources[unit - 1] as number) > 1) return false;
  return (units[unit] as number) < 0x2e80 && (units[unit - 1] as number) < 0x2e80;
}

function marksOf(text: string): string[] {
  return text.replace(/[\s\p{M}]/gu, '').split('');
}

function skipSpace(source: string, from: number, by: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at += by;
  return at;
}

/** The same mark, or one of the same side; straight quotation marks are of both. */
function isLike(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  if (found === wanted || /["']/.test(found + wanted)) return true;
  return /[\p{Ps}\p{Pi}]/u.test(found) === /[\p{Ps}\p{Pi}]/u.test(wanted);
}

function firstFrom(sources: Int32Array, offset: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle] as number) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
