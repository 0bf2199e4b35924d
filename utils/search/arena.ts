import { lowerBound } from '@/utils/text/lower-bound';
import { foldSpecial, SPECIAL } from './fold-special';
import { decodeNarrow, decodeWide, type SearchFold } from './fold-text';
import { isWholeWord, nextMatch, type Term } from './match';
import { END_MARK, NOTE_MARK, type Shard } from './shard';

/**
 * The folded texts of many documents as one string, searched with `indexOf`. A document has two parts: quote and note
 * of an annotation, or title and other details of an article.
 */
export interface Arena {
  text: string;
  /** Where each document ends. */
  ends: Uint32Array;
  /** Where its second part starts. */
  seconds: Uint32Array;
  /** Which document it is. */
  numbers: Uint32Array;
}

/** Scores of a match by part; a document's score is that of its best match. */
export const IN_SECOND = 2;
export const IN_FIRST = 5;
const WHOLE_WORD = 2;
const AT_START = 1;

/**
 * The arenas of a shard; annotations are numbered first, then articles. Latin texts are stored apart, at half the
 * memory.
 */
export function arenasOf({ text, textEnds, articles }: Shard, fold: SearchFold): Arena[] {
  const builder = createBuilder(fold);
  let start = 0;
  for (const end of textEnds) {
    builder.append(text, start, end);
    builder.endDocument();
    start = end;
  }
  for (const { title, about } of articles) {
    // One after the other: reading the units of a concatenated string is slow.
    for (const part of [title, NOTE_MARK, about, END_MARK]) builder.append(part, 0, part.length);
    builder.endDocument();
  }
  return builder.finish();
}

const NOTE_UNIT = NOTE_MARK.charCodeAt(0);

// Reused from shard to shard: there are a thousand of them, and each is short.
let wideUnits = new Uint16Array(1 << 15);
let narrowUnits = new Uint8Array(1 << 15);

/** Appends folded documents to a buffer. Only one can be in use at a time. */
function createBuilder(fold: SearchFold) {
  const wide = createPlaces();
  const narrow = createPlaces();
  /**
   * About the document being appended: where it ends in `wideUnits`, where its second part starts, and all its units
   * combined.
   */
  let at = 0;
  let second = 0;
  let all = 0;
  let number = 0;
  return {
    append(text: string, start: number, end: number): void {
      if (at + end - start > wideUnits.length) wideUnits = enlarged(wideUnits, new Uint16Array(2 * (at + end - start)));
      const units = wideUnits;
      let to = at;
      let mask = all;
      for (let i = start; i < end; i++) {
        const unit = fold[text.charCodeAt(i)] ?? 0;
        if (unit === SPECIAL) {
          this.appendSpecial(text.slice(start, end));
          return;
        }
        if (unit === NOTE_UNIT) second = to;
        mask |= unit;
        units[to++] = unit;
      }
      at = to;
      all = mask;
    },
    /** Used instead of `append` for a text whose letters are not all one unit. */
    appendSpecial(text: string): void {
      const folded = foldSpecial(text, fold).text;
      if (at + folded.length > wideUnits.length)
        wideUnits = enlarged(wideUnits, new Uint16Array(2 * (at + folded.length)));
      for (let i = 0; i < folded.length; i++) {
        const unit = folded.charCodeAt(i);
        if (unit === NOTE_UNIT) second = at;
        all |= unit;
        wideUnits[at++] = unit;
      }
    },
    endDocument(): void {
      const start = wide.length();
      if (all < 0x80) {
        const from = narrow.length();
        const end = from + at - start;
        if (end > narrowUnits.length) narrowUnits = enlarged(narrowUnits, new Uint8Array(2 * end));
        for (let i = start, to = from; i < at; i++, to++) narrowUnits[to] = wideUnits[i] ?? 0;
        narrow.add(number, from + second - start, end);
        at = start;
      } else wide.add(number, second, at);
      second = at;
      all = 0;
      number += 1;
    },
    finish: (): Arena[] =>
      [
        narrow.finish(decodeNarrow(narrowUnits.subarray(0, narrow.length()))),
        wide.finish(decodeWide(wideUnits.subarray(0, wide.length()))),
      ].filter(({ ends }) => ends.length > 0),
  };
}

function createPlaces() {
  const ends: number[] = [];
  const seconds: number[] = [];
  const numbers: number[] = [];
  return {
    length: () => ends.at(-1) ?? 0,
    add(number: number, second: number, end: number): void {
      numbers.push(number);
      seconds.push(second);
      ends.push(end);
    },
    finish: (text: string): Arena => ({
      text,
      ends: new Uint32Array(ends),
      seconds: new Uint32Array(seconds),
      numbers: new Uint32Array(numbers),
    }),
  };
}

/** A larger array that begins with the contents of `units`. */
function enlarged<T extends Uint8Array | Uint16Array>(units: T, larger: T): T {
  larger.set(units);
  return larger;
}

/** Calls `onHit` with the number and the score of each document that has `term`. */
export function scan(
  { text, ends, seconds, numbers }: Arena,
  term: Term,
  onHit: (n: number, score: number) => void,
): void {
  let low = 0;
  for (let at = nextMatch(text, term, 0); at >= 0; ) {
    low = documentAt(ends, at, low);
    const start = low === 0 ? 0 : (ends[low - 1] ?? 0);
    const part = at < (seconds[low] ?? 0) ? IN_FIRST : IN_SECOND;
    onHit(numbers[low] ?? 0, part + (isWholeWord(text, term, at) ? WHOLE_WORD : 0) + (at === start ? AT_START : 0));
    at = nextMatch(text, term, ends[low] ?? text.length);
  }
}

/** The document that contains position `at`, from document `low` on. */
const documentAt = (ends: Uint32Array, at: number, low: number): number =>
  lowerBound(ends.length - 1, (i) => (ends[i] ?? 0) > at, low);
