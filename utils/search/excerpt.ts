import { foldText, type SearchFold } from './fold-text';
import { nextMatch, type Term } from './match';

/** Part of a text with what matched. */
export interface Excerpt {
  text: string;
  /** Start and end in `text`, in order, not overlapping. */
  marks: [number, number][];
  /** Something was left out before, and after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Where terms stand in `text`, from the first on, merged where they overlap. */
export function marksIn(text: string, terms: readonly Term[], fold: SearchFold): [number, number][] {
  const folded = foldText(text, fold);
  const all: [number, number][] = [];
  for (const term of terms) {
    if (term.isExcluded) continue;
    for (let at = nextMatch(folded, term, 0); at >= 0; at = nextMatch(folded, term, at + term.text.length)) {
      all.push([at, at + term.text.length]);
    }
  }
  const merged: [number, number][] = [];
  for (const [start, end] of all.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** How much stands before the first match, at most. */
const LEAD = 24;

/** `text`, or where it is longer than `length` the part of it around the first match. UTF-16 units. */
export function excerpt(text: string, terms: readonly Term[], fold: SearchFold, length: number): Excerpt {
  const marks = marksIn(text, terms, fold);
  const first = marks[0]?.[0] ?? 0;
  const start = text.length <= length || first < length * 0.6 ? 0 : leadIn(text, first);
  const end = Math.min(text.length, wholeCharacter(text, start + length));
  return {
    text: text.slice(start, end),
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): [number, number] => [from - start, to - start]),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** Starts at the beginning of a clause or word, if there is one shortly before the match. */
function leadIn(text: string, match: number): number {
  const from = Math.max(0, match - LEAD);
  const before = text.slice(from, match);
  const clause = Math.max(
    before.lastIndexOf('。'),
    before.lastIndexOf('，'),
    before.lastIndexOf('\n'),
    before.lastIndexOf('. '),
  );
  if (clause >= 0) return from + clause + 1;
  const space = before.indexOf(' ');
  return wholeCharacter(text, space >= 0 ? from + space + 1 : from);
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** `at`, moved so that it does not stand inside a character outside the BMP. */
const wholeCharacter = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at);
