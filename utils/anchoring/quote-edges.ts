import type { Position } from '@/utils/model/annotation';
import { lowerBound } from '@/utils/text/lower-bound';
import type { NormalText } from './normal-text';

/** A stretch of normal text, in units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How many units of new text may replace `lost` units: even the shortest passage may have become a sentence. */
export const roomInsteadOf = (lost: number): number => lost * 3 + 48;

/** The units made from the characters of `position`. Empty when it holds no letter or digit. */
export function spanOf({ sources }: NormalText, position: Position): Span {
  return { start: firstFrom(sources, position.start), end: firstFrom(sources, position.end) };
}

/**
 * The characters of a span, extended over marks that matching ignores: brackets, quotation marks, full stops in any
 * style. Each mark of `lead` and `tail` that is found is removed from it.
 */
export function positionOf(text: NormalText, span: Span, lead: string[], tail: string[]): Position {
  const { source, sources } = text;
  let start = sources[span.start] as number;
  const lowest = span.start > 0 ? (sources[span.start - 1] as number) + 1 : 0;
  for (let wanted = lead.at(-1); wanted; wanted = lead.at(-1)) {
    const at = skipSpace(source, start - 1, -1);
    if (at < lowest || !isLike(source[at], wanted)) break;
    start = at;
    lead.pop();
  }
  const highest = sources[span.end] ?? source.length;
  let end = (sources[span.end - 1] as number) + 1;
  // The second half of a pair, and accents, belong to the letter before them.
  while (end < highest && /[\p{M}\udc00-\udfff]/u.test(source[end] as string)) end++;
  for (let wanted = tail[0]; wanted; wanted = tail[0]) {
    const at = skipSpace(source, end, 1);
    if (at >= highest || !isLike(source[at], wanted)) break;
    end = at + 1;
    tail.shift();
  }
  return { start, end };
}

/** The marks among these characters that matching ignores and a reader sees. */
export function marksOf(characters: string): string[] {
  return characters.replace(/[\s\p{L}\p{N}\p{M}]/gu, '').split('');
}

/** Whether each end of a quote is an end of a word, or Chinese. */
export interface WordEnds {
  start: boolean;
  end: boolean;
}

/**
 * The span, extended by a letter that doubles the end of a word or stands between it and its full stop, or by the rest
 * of a last word that is longer now.
 */
export function withDoubled(text: NormalText, span: Span, words: WordEnds, hasTail: boolean): Span {
  const { units } = text;
  const { start, end } = span;
  const isDoubled = (unit: number, edge: number) =>
    units[unit] === units[edge] && isWithinWord(text, Math.max(unit, edge));
  const isLast = isWithinWord(text, end) && !isWithinWord(text, end + 1);
  const isFirst = isWithinWord(text, start) && !isWithinWord(text, start - 1);
  return {
    start: words.start && isFirst && isDoubled(start - 1, start) ? start - 1 : start,
    end: !words.end ? end : isLast && (hasTail || isDoubled(end, end - 1)) ? end + 1 : withRestOfWord(text, end),
  };
}

/** Whether no white space or mark stands before this unit, and no Chinese on either side. */
export function isWithinWord({ units, sources }: NormalText, unit: number): boolean {
  if (unit <= 0 || unit >= units.length || (sources[unit] as number) - (sources[unit - 1] as number) > 1) return false;
  return (units[unit] as number) < 0x2e80 && (units[unit - 1] as number) < 0x2e80;
}

/** The end of a passage whose last word continues in small letters: the passage gets the whole word. */
function withRestOfWord(text: NormalText, end: number): number {
  let rest = end;
  while (isWithinWord(text, rest) && /[\p{Ll}\p{N}]/u.test(text.source[text.sources[rest] as number] as string)) rest++;
  return isWithinWord(text, rest) ? end : rest;
}

function skipSpace(source: string, from: number, by: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at += by;
  return at;
}

/**
 * Whether it is the same mark, or one of the same side; straight quotation marks fit both. Where a sentence ended, a
 * mark after which one continues no longer belongs to the passage.
 */
function isLike(found: string | undefined, wanted: string): boolean {
  if (found === undefined || (/[.!?。！？]/.test(wanted) && /[,，、;；:：]/.test(found))) return false;
  if (found === wanted || /["']/.test(found + wanted)) return true;
  return /[\p{Ps}\p{Pi}]/u.test(found) === /[\p{Ps}\p{Pi}]/u.test(wanted);
}

const firstFrom = (sources: Int32Array, offset: number): number =>
  lowerBound(sources.length, (i) => (sources[i] as number) >= offset);
