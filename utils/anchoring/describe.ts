import type { Position, Selector } from '@/utils/model/annotation';
import type { TextIndex } from './text-index';

/** The shortest and longest context stored on each side, in UTF-16 units. */
const SHORTEST = 32;
const LONGEST = 160;

/**
 * A selector for the contents of `range`: its words as in the index's text, without white space at the ends, and enough
 * context to make them unique in it, if LONGEST units are enough. Undefined when the range holds no text.
 */
export function describe(index: TextIndex, range: AbstractRange): Selector | undefined {
  const position = index.positionOf(range);
  return position && selectorAt(index.text, position);
}

/** The selector of a position in a text; where its words occur more than once, it says which occurrence this is. */
export function selectorAt(text: string, position: Position): Selector {
  const quote = quoteAt(text, position.start, position.end);
  const before = (words: string): number => words.split(quote.exact).length;
  const of = before(text) - 1;
  return { quote, position, ...(of > 1 ? { copy: { nth: before(text.slice(0, position.start)), of } } : {}) };
}

function quoteAt(text: string, start: number, end: number): Selector['quote'] {
  let quote: Selector['quote'];
  let reach = SHORTEST;
  do {
    quote = {
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, start - reach), start),
      suffix: text.slice(end, wholeTo(text, end + reach)),
    };
    reach += SHORTEST;
  } while (reach <= LONGEST && !isUnique(text, quote.prefix + quote.exact + quote.suffix));
  return quote;
}

function isUnique(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words);
}

/** The nearest offset at or after this one that does not split a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  return offset <= 0 ? 0 : isSplit(text, offset) ? offset + 1 : offset;
}

function wholeTo(text: string, offset: number): number {
  return isSplit(text, offset) ? offset - 1 : offset;
}

function isSplit(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
