import { LEAST_CLAUSE } from './sketch';
import { foldAll, tokensOf, type Wording } from './tokens';

/** The most signs and spaces between two words, or between two characters of scripts without spaces, in UTF-16 units. */
const BETWEEN = '[^\\p{L}\\p{N}]{0,4}';
/** A letter or digit of words separated by spaces: East Asian characters are none. */
const OF_WORD = '(?![\\u2e80-\\uabff\\u{20000}-\\u{3ffff}])[\\p{L}\\p{N}]';
const PARTS = new RegExp(`(?:${OF_WORD})+|\\p{L}`, 'gu');
const IS_WORD = new RegExp(OF_WORD, 'u');

/**
 * A function that finds a passage in a text word for word, ignoring script, case and the signs between: it gives the first
 * UTF-16 offset, or -1. Undefined where the passage has too few tokens to be compared.
 */
export function wordForWord(passage: string, wording: Wording): ((text: string) => number) | undefined {
  const { folded } = wording.letters;
  const parts = foldAll(passage, folded).match(PARTS);
  if (!parts || tokensOf(passage, wording).values.length < LEAST_CLAUSE) return undefined;
  const whole = parts.map((part) => (IS_WORD.test(part) ? `(?<!${OF_WORD})${part}(?!${OF_WORD})` : part));
  const pattern = new RegExp(whole.join(BETWEEN), 'u');
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return (text) => {
    const plain = foldAll(text, folded);
    return plain.includes(longest) ? plain.search(pattern) : -1;
  };
}
