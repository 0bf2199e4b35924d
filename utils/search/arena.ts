import { decodeNarrow, decodeWide, type SearchFold } from './fold-text';
import { isWholeWord, nextMatch, type Term } from './match';
import { END_MARK, NOTE_MARK, type Shard } from './shard';

/**
 * The folded texts of many documents as one string, to be scanned with `indexOf`. A document has two parts: quote and
 * note of an annotation, or title and particulars of an article.
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

/** Scores of a match; a document's score is that of its best. */
export const IN_SECOND = 2;
export const IN_FIRST = 5;
const WHOLE_WORD = 2;
const AT_START = 1;

/** The arenas of a shard; documents are numbered annotations first, then articles. Latin texts stand apart: half the memory. */
export function arenasOf(shard: Shard, fold: SearchFold): Arena[] {
  const count = shard.textEnds.length;
  const articles = shard.articles.map(({ title, about }) => `${title}${NOTE_MARK}${about}${END_MARK}`);
  const text = shard.text + articles.join('');
  const latin = new ArenaBuilder();
  const wide = new ArenaBuilder();
  let start = 0;
  for (let number = 0; number < count + articles.length; number++) {
    const end = number < count ? (shard.textEnds[number] ?? 0) : start + (articles[number - count]?.length ?? 0);
    let all = 0;
    for (let i = start; i < end; i++) all |= fold[text.charCodeAt(i)] ?? 0;
    (all < 0x80 ? latin : wide).add(number, text, start, end, fold);
    start = end;
  }
  return [latin.finish(decodeNarrow), wide.finish(decodeWide)].filter(({ ends }) => ends.length > 0);
}

const NOTE_UNIT = NOTE_MARK.charCodeAt(0);

/** Puts folded documents one behind the other. */
class ArenaBuilder {
  private units = new Uint16Array(1 << 12);
  private length = 0;
  private ends: number[] = [];
  private seconds: number[] = [];
  private numbers: number[] = [];

  /** The document that `text` has from `start` to `end`. */
  add(number: number, text: string, start: number, end: number, fold: SearchFold): void {
    this.reserve(end - start);
    let second = this.length;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit === NOTE_UNIT) second = this.length;
      this.units[this.length++] = fold[unit] ?? 0;
    }
    this.numbers.push(number);
    this.seconds.push(second);
    this.ends.push(this.length);
  }

  finish(decode: (units: Uint16Array) => string): Arena {
    return {
      text: decode(this.units.subarray(0, this.length)),
      ends: Uint32Array.from(this.ends),
      seconds: Uint32Array.from(this.seconds),
      numbers: Uint32Array.from(this.numbers),
    };
  }

  private reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const larger = new Uint16Array(Math.max(this.length + more, this.units.length * 2));
    larger.set(this.units);
    this.units = larger;
  }
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

/** The document whose text reaches over `at`, from `low` on. */
function documentAt(ends: Uint32Array, at: number, low: number): number {
  let from = low;
  let to = ends.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ends[middle] ?? 0) > at) to = middle;
    else from = middle + 1;
  }
  return from;
}
