import { align, MAX_CELLS } from './align';
import { createGramTable, gramLength } from './gram-table';
import type { NormalText } from './normal-text';
import type { Span } from './quote-edges';

/** A quote and its context in normal form. */
export interface Wanted {
  prefix: Uint16Array;
  exact: NormalText;
  suffix: Uint16Array;
}

/** A place that may be the quote's. */
export interface Candidate {
  span: Span;
  /** How much of the quote, and of its context, is the same there: 0 to 1. */
  kept: number;
  context: number;
}

const MAX_COPIES = 200;
const CONTEXT = 32;
const SLACK = 48;
/** A longer quote is looked for by its two ends. */
const LONG = 192;

/** Looks for quotes in a text by their words and context alone. */
export function createSearch(text: NormalText): (wanted: Wanted) => Candidate[] {
  const { units } = text;
  let grams: ReturnType<typeof createGramTable> | undefined;

  /** Places where the quote stands letter by letter. */
  function copies({ prefix, exact, suffix }: Wanted): Candidate[] {
    const found: Candidate[] = [];
    const length = exact.units.length;
    for (let at = text.text.indexOf(exact.text); at !== -1 && found.length < MAX_COPIES; ) {
      const end = at + length;
      const before = likeness(prefix, units.subarray(Math.max(0, at - CONTEXT - 8), at), { start: true });
      const after = likeness(suffix, units.subarray(end, end + CONTEXT + 8), { end: true });
      const sides = Math.min(CONTEXT, prefix.length) + Math.min(CONTEXT, suffix.length);
      const context = sides === 0 ? 1 : (before + after) / sides;
      found.push({ span: { start: at, end }, kept: 1, context });
      at = text.text.indexOf(exact.text, at + 1);
    }
    return found;
  }

  /** Places that share many grams with the quote and its context, aligned. */
  function similar({ prefix, exact, suffix }: Wanted): Candidate[] {
    const fragment = concat(prefix, exact.units, suffix);
    if (fragment.length * (fragment.length + 2 * SLACK) > MAX_CELLS) return [];
    grams ??= createGramTable(units, 1);
    const votes = new Map<number, number>();
    for (let i = 0; i + gramLength(fragment, i, 1) <= fragment.length; i++) {
      for (const at of grams.find(fragment, i, 24)) {
        const line = (at - i) >> 5;
        votes.set(line, (votes.get(line) ?? 0) + 1);
      }
    }
    const lines = [...votes].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1]);
    const found: Candidate[] = [];
    for (const [line] of lines.slice(0, 4)) {
      const from = Math.max(0, (line << 5) - SLACK);
      const window = units.subarray(from, (line << 5) + 32 + fragment.length + SLACK);
      const partners = align(fragment, window, { start: true, end: true });
      const inner = partners.subarray(prefix.length, prefix.length + exact.units.length);
      const first = inner.find((at) => at !== -1);
      const last = inner.findLast((at) => at !== -1);
      if (first === undefined || last === undefined) continue;
      let [kept, context] = [0, 0];
      for (let i = 0; i < fragment.length; i++) {
        const partner = partners[i] as number;
        if (partner === -1 || fragment[i] !== window[partner]) continue;
        if (i >= prefix.length && i < prefix.length + inner.length) kept++;
        else context++;
      }
      const sides = fragment.length - inner.length;
      found.push({
        span: { start: from + first, end: from + last + 1 },
        kept: kept / inner.length,
        context: sides === 0 ? 1 : context / sides,
      });
    }
    return found;
  }

  /** The head and the tail of a long quote, each for itself. */
  function ends(wanted: Wanted): Candidate[] {
    const { exact } = wanted;
    const part = (from: number, to: number) => ({
      ...exact,
      text: exact.text.slice(from, to),
      units: exact.units.subarray(from, to),
    });
    const length = exact.units.length;
    const none = new Uint16Array(0);
    const heads = similar({ prefix: wanted.prefix, exact: part(0, 96), suffix: none });
    const tails = similar({ prefix: none, exact: part(length - 96, length), suffix: wanted.suffix });
    const found: Candidate[] = [];
    for (const head of heads) {
      for (const tail of tails) {
        const span = { start: head.span.start, end: tail.span.end };
        const ratio = (span.end - span.start) / length;
        if (tail.span.start < head.span.end || ratio < 0.5 || ratio > 2) continue;
        found.push({ span, kept: (head.kept + tail.kept) / 2, context: (head.context + tail.context) / 2 });
      }
    }
    return found;
  }

  return (wanted) => {
    const exact = copies(wanted);
    if (exact.some(({ context }) => context > 0.5)) return exact;
    return [...exact, ...(wanted.exact.units.length > LONG ? ends(wanted) : similar(wanted))];
  };
}

/** How many units of context are the same, the nearest CONTEXT of them. */
function likeness(wanted: Uint16Array, found: Uint16Array, side: { start?: boolean; end?: boolean }): number {
  const near = side.start ? wanted.subarray(Math.max(0, wanted.length - CONTEXT)) : wanted.subarray(0, CONTEXT);
  const offset = side.start ? found.length - near.length : 0;
  let same = 0;
  while (same < near.length && near[same] === found[offset + same]) same++;
  if (same === near.length) return same;
  const partners = align(near, found, side);
  same = 0;
  for (let i = 0; i < near.length; i++) {
    const partner = partners[i] as number;
    // Pairs that stand alone are chance.
    if (partner === -1 || near[i] !== found[partner]) continue;
    if (near[i - 1] === found[partner - 1] || near[i + 1] === found[partner + 1]) same++;
  }
  return same;
}

function concat(...parts: Uint16Array[]): Uint16Array {
  const whole = new Uint16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
