import type { Position } from '@/utils/model/annotation';
import { LEAST_CLAUSE, type Span, sentenceSpans } from './sketch';
import { type Tokens, tokensOf, type Wording } from './tokens';

/** Passages that agree less than this say different things. */
export const LEAST_SIMILARITY = 0.6;
/** A sentence that agrees less than this may be there in another order. */
const MOVED_CLAUSES = 0.9;
/** How many places of a text are looked at. */
const MOST_PLACES = 6;
/** Units examined on both sides of a place, besides half the passage. */
const AROUND = 40;

/** Where a passage occurs again: UTF-16 offsets, and the share of it that does. */
export interface Likeness {
  position: Position;
  similarity: number;
}

interface Found extends Position {
  similarity: number;
  /** Tokens of the passage found there; none where too few were. */
  agreeing: number;
}

/**
 * Where a passage, or most of it, occurs in `text` near these places. Each of its sentences is searched for separately,
 * so that another order or a sentence in between does not matter; for a sentence that is not there as a whole, each
 * clause. Undefined where less than `LEAST_SIMILARITY` occurs there.
 */
export function likenessIn(
  passage: Tokens,
  text: string,
  places: readonly number[],
  wording: Wording,
): Likeness | undefined {
  const found: Found[] = [];
  let [agreeing, all] = [0, 0];
  for (const span of sentenceSpans(passage)) {
    const windows = windowsAt(text, places, lengthOf(passage, span), wording);
    const whole = bestIn(windows, passage, span);
    const parts = whole.similarity < MOVED_CLAUSES ? clausesWithin(passage, span) : [];
    const apart = parts.map((part) => bestIn(windows, passage, part)).filter((one) => one.agreeing > 0);
    const isApart = sum(apart) > whole.agreeing;
    all += span[1] - span[0];
    agreeing += isApart ? sum(apart) : whole.agreeing;
    for (const one of isApart ? apart : [whole]) if (one.agreeing > 0) found.push(one);
  }
  const similarity = all === 0 ? 0 : agreeing / all;
  if (similarity < LEAST_SIMILARITY) return undefined;
  return { position: placeOf(found, passage), similarity };
}

const sum = (found: readonly Found[]): number => found.reduce((all, one) => all + one.agreeing, 0);
const lengthOf = ({ starts, ends }: Tokens, [from, to]: Span): number => (ends[to - 1] ?? 0) - (starts[from] ?? 0);

interface Window extends Tokens {
  /** Where it begins in its text. */
  from: number;
}

function windowsAt(text: string, places: readonly number[], length: number, wording: Wording): Window[] {
  const reach = Math.ceil(length / 2) + AROUND;
  return places.slice(0, MOST_PLACES).map((at) => {
    const from = Math.max(0, at - length - reach);
    return { from, ...tokensOf(text.slice(from, at + length + reach), wording) };
  });
}

function bestIn(windows: readonly Window[], { values }: Tokens, [from, to]: Span): Found {
  const pattern = values.slice(from, to);
  let best: Found = { start: 0, end: 0, similarity: 0, agreeing: 0 };
  for (const window of windows) {
    const { start, end, edits } = nearestStretch(pattern, window.values);
    const similarity = 1 - edits / pattern.length;
    if (similarity <= best.similarity) continue;
    best = {
      start: window.from + (window.starts[start] ?? 0),
      end: window.from + (window.ends[end - 1] ?? 0),
      similarity,
      agreeing: similarity >= LEAST_SIMILARITY ? pattern.length * similarity : 0,
    };
  }
  return best;
}

/** Clauses of a sentence, if it has several: one too short to be recognised is joined with the next. */
function clausesWithin({ clauseEnds }: Tokens, [from, to]: Span): Span[] {
  const parts: [number, number][] = [];
  let start = from;
  for (const end of [...clauseEnds.filter((at) => at > from && at < to), to]) {
    const last = parts.at(-1);
    if (end - start >= LEAST_CLAUSE) parts.push([start, end]);
    else if (end === to && last) last[1] = end;
    else continue;
    start = end;
  }
  return parts.length > 1 ? parts : [];
}

/** From the first sentence to the last where they stand together; otherwise the place of the best one. */
function placeOf(found: readonly Found[], passage: Tokens): Position {
  let [start, end] = [Number.MAX_SAFE_INTEGER, 0];
  for (const one of found) [start, end] = [Math.min(start, one.start), Math.max(end, one.end)];
  const length = (passage.ends.at(-1) ?? 0) - (passage.starts[0] ?? 0);
  if (end - start <= 2 * length) return { start, end };
  const best = found.reduce((a, b) => (a.similarity >= b.similarity ? a : b));
  return { start: best.start, end: best.end };
}

/** A stretch of tokens, end exclusive, and the number of edits between it and the pattern. */
interface Stretch {
  start: number;
  end: number;
  edits: number;
}

/**
 * The stretch of `text` nearest to the whole `pattern`, by tokens inserted, deleted and replaced (Sellers, “The theory
 * and computation of evolutionary distances: pattern recognition”, 1980); time is the product of the lengths. It begins
 * and ends with a token that agrees; of equal stretches the first; empty at 0 where none does.
 */
export function nearestStretch(pattern: readonly number[], text: readonly number[]): Stretch {
  const { length } = pattern;
  // Row by row of `text`: edits for each prefix of the pattern, and where the stretch then began.
  let edits = Uint32Array.from({ length: length + 1 }, (_, i) => i);
  let starts = new Uint32Array(length + 1);
  let nextEdits = new Uint32Array(length + 1);
  let nextStarts = new Uint32Array(length + 1);
  const best: Stretch = { start: 0, end: 0, edits: length };
  for (let at = 0; at < text.length; at++) {
    nextEdits[0] = 0;
    nextStarts[0] = at + 1; // what begins after this row
    for (let i = 1; i <= length; i++) {
      const kept = (edits[i - 1] as number) + (pattern[i - 1] === text[at] ? 0 : 1);
      const added = (edits[i] as number) + 1;
      const left = (nextEdits[i - 1] as number) + 1;
      if (pattern[i - 1] === text[at] && kept <= added) {
        nextEdits[i] = kept;
        nextStarts[i] = starts[i - 1] as number;
      } else if (left <= kept && left <= added) {
        nextEdits[i] = left;
        nextStarts[i] = nextStarts[i - 1] as number;
      } else if (kept <= added) {
        nextEdits[i] = kept;
        nextStarts[i] = starts[i - 1] as number;
      } else {
        nextEdits[i] = added;
        nextStarts[i] = starts[i] as number;
      }
    }
    const whole = nextEdits[length] as number;
    if (whole < best.edits) Object.assign(best, { start: nextStarts[length], end: at + 1, edits: whole });
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best.edits === length ? { start: 0, end: 0, edits: length } : best;
}
