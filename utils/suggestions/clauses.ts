import type { Span } from './suggestion';

/** Between two clauses; the mark stays with the clause it ends. */
const EDGE = /[，,；;：:。！？!?、]|\.(?=\s)/;
const CLOSING = /[”’」』"'）)]/;

/** Where clauses begin and end in a line, ascending, the line's own ends included. */
function edges(text: string, { start, end }: Span): number[] {
  const found = [start];
  for (let at = start; at < end; at++) {
    if (!EDGE.test(text.slice(at, at + 2)) || text.slice(at, at + 1).search(EDGE) !== 0) continue;
    let next = at + 1;
    while (next < end && CLOSING.test(text.charAt(next))) next++;
    if (next < end) found.push(next);
  }
  return [...found, end];
}

const lineOf = (text: string, { start, end }: Span): Span => {
  const feed = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: feed < 0 ? text.length : feed };
};

/** The passage and the next clause of its line; when it reaches the line's end, the clause before it. */
export function widen(text: string, span: Span): Span {
  const all = edges(text, lineOf(text, span));
  const after = all.find((edge) => edge > span.end);
  if (after !== undefined) return { start: span.start, end: after };
  return { start: all.findLast((edge) => edge < span.start) ?? span.start, end: span.end };
}

/** The passage without its last clause; one clause stays. */
export function narrow(text: string, span: Span): Span {
  const before = edges(text, lineOf(text, span)).findLast((edge) => edge > span.start && edge < span.end);
  return before === undefined ? span : { start: span.start, end: before };
}
