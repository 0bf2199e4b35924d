import { foldWithPlaces, type SearchFold } from './fold-text';
import { nextMatch, type Term } from './match';

/** Part of a text with the matches in it. */
export interface Excerpt {
  text: string;
  /** Start and end in `text`, in order, not overlapping. */
  marks: [number, number][];
  /** Whether something was left out before, and after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Where terms occur in `text`, in order, with overlaps merged. UTF-16 offsets of whole letters. */
export function marksIn(text: string, terms: readonly Term[], fold: SearchFold): [number, number][] {
  const { text: folded, startOf, endOf } = foldWithPlaces(text, fold);
  const all: [number, number][] = [];
  for (const term of terms) {
    if (term.isExcluded) continue;
    for (let at = nextMatch(folded, term, 0); at >= 0; at = nextMatch(folded, term, at + term.text.length)) {
      all.push([startOf(at), endOf(at + term.text.length)]);
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

/** Which part of a text is shown. */
export interface ExcerptSize {
  /** UTF-16 units at most. */
  length: number;
  /**
   * How far from the beginning the first match may be and still be visible, in halves of a Han character's width: if it
   * is further, the excerpt begins shortly before it. Absent: a little more than half of `length`, in UTF-16 units.
   */
  reach?: number;
}

/** The most text before the first match, in UTF-16 units. */
const LEAD = 24;

/** The whole `text`, or where it is too long the part that begins shortly before the first match. */
export function excerpt(
  text: string,
  terms: readonly Term[],
  fold: SearchFold,
  { length, reach }: ExcerptSize,
): Excerpt {
  const marks = marksIn(text, terms, fold);
  const [first, firstEnd] = marks[0] ?? [0, 0];
  const isInSight =
    reach === undefined ? text.length <= length || first < length * 0.6 : widthOf(text.slice(0, firstEnd)) <= reach;
  const start = isInSight ? 0 : leadIn(text, first, Math.min(LEAD, Math.floor((reach ?? 2 * LEAD) / 4)));
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

/** The width of a text in halves of a Han character's width. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u1100' ? 1 : 2;
  return width;
}

/** Moves the start to the beginning of a clause or word, if there is one at most `lead` units before the match. */
function leadIn(text: string, match: number, lead: number): number {
  const from = Math.max(0, match - lead);
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

/** `at`, moved out of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at);
