import { foldText, type SearchFold } from './fold-text';
import { isWholeWord, nextMatch, type Term } from './match';
import { NOTE_MARK, type Shard } from './shard';

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

interface Document {
  number: number;
  text: string;
}

/** The arenas of a shard; documents are numbered annotations first, then articles. Latin texts stand apart: half the memory. */
export function arenasOf(shard: Shard, fold: SearchFold): Arena[] {
  const documents: Document[] = [];
  const count = shard.textEnds.length;
  for (let i = 0; i < count; i++) {
    const text = shard.text.slice(shard.textEnds[i - 1] ?? 0, shard.textEnds[i]);
    documents.push({ number: i, text: foldText(text, fold) });
  }
  shard.articles.forEach(({ title, about }, i) => {
    documents.push({ number: count + i, text: `${foldText(`${title}${NOTE_MARK}${about}`, fold)}\u0000` });
  });
  const latin = documents.filter(({ text }) => isAscii(text));
  return [latin, documents.filter((one) => !latin.includes(one))].filter(({ length }) => length > 0).map(arenaOf);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is just that.
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

function arenaOf(documents: Document[]): Arena {
  const ends = new Uint32Array(documents.length);
  const seconds = new Uint32Array(documents.length);
  let end = 0;
  documents.forEach(({ text }, i) => {
    seconds[i] = end + text.indexOf(NOTE_MARK);
    end += text.length;
    ends[i] = end;
  });
  return {
    text: documents.map(({ text }) => text).join(''),
    ends,
    seconds,
    numbers: Uint32Array.from(documents, ({ number }) => number),
  };
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
