import type { Position } from '@/utils/model/annotation';
import type { NormalText } from './normal-text';

/** First unit and the one after the last, in normal text. */
export interface Span {
  start: number;
  end: number;
}

/** The units made from the characters of `position`. Empty when it holds no letter or digit. */
export function spanOf(text: NormalText, position: Position): Span {
  return { start: firstFrom(text.sources, position.start), end: firstFrom(text.sources, position.end) };
}

/**
 * The characters of a span in the text itself, with as much punctuation at the ends as `exact` has at its own: what is
 * matched holds none.
 */
export function positionOf(text: NormalText, span: Span, exact: string): Position {
  const { source, sources } = text;
  const first = sources[span.start] as number;
  const last = sources[span.end - 1] as number;
  let start = first;
  const before = span.start > 0 ? (sources[span.start - 1] as number) : -1;
  const lead = /^[^\p{L}\p{N}]*/u.exec(exact)?.[0] ?? '';
  for (const wanted of marks(lead).reverse()) {
    const at = step(source, start - 1, -1);
    if (at <= before || !isLike(source[at], wanted)) break;
    start = at;
  }
  const after = span.end < sources.length ? (sources[span.end] as number) : source.length;
  let end = last + (String.fromCodePoint(source.codePointAt(last) ?? 0).length || 1);
  // Combining marks belong to the letter before them.
  while (end < after && /\p{M}/u.test(source[end] as string)) end++;
  const tail = /[^\p{L}\p{N}]*$/u.exec(exact)?.[0] ?? '';
  for (const wanted of marks(tail)) {
    const at = step(source, end, 1);
    if (at >= after || !isLike(source[at], wanted)) break;
    end = at + 1;
  }
  return { start, end };
}

function marks(text: string): string[] {
  return text.replace(/[\s\p{M}]/gu, '').split('');
}

function step(source: string, from: number, by: number): number {
  let at = from;
  while (at >= 0 && at < source.length && /\s/.test(source[at] as string)) at += by;
  return at;
}

/** The same mark, or one of the same side: an opening bracket does not stand for a full stop. */
function isLike(found: string | undefined, wanted: string): boolean {
  if (found === wanted) return true;
  return found !== undefined && /[\p{Ps}\p{Pi}]/u.test(found) === /[\p{Ps}\p{Pi}]/u.test(wanted);
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
