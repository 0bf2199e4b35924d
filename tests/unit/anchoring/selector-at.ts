import type { Selector } from '@/utils/model/annotation';

/** A selector for a part of a text, with 32 characters of context. */
export function selectorAt(text: string, start: number, end: number): Selector {
  const exact = text.slice(start, end);
  return {
    quote: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    position: { start, end },
  };
}

/** A selector for the first place where `exact` stands. */
export function selectorFor(text: string, exact: string): Selector {
  const start = text.indexOf(exact);
  return selectorAt(text, start, start + exact.length);
}
