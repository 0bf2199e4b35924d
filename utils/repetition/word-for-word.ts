import { foldAll, type Wording } from './tokens';

/** Letters below which a passage stands in too many texts by chance. */
const LEAST_LETTERS = 6;
/** Signs and spaces that may stand between two words, in UTF-16 units. */
const BETWEEN = '[^\\p{L}\\p{N}]{0,4}';

/**
 * Where a passage stands in a text letter by letter, whatever the script, the case and the signs between its words: a
 * function that gives the UTF-16 offset, or -1. Undefined where the passage is too short to be told by its letters.
 */
export function wordForWord(passage: string, { letters: { folded } }: Wording): ((text: string) => number) | undefined {
  const words = foldAll(passage, folded).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.reduce((sum, word) => sum + word.length, 0) < LEAST_LETTERS) return undefined;
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const pattern = new RegExp(words.join(BETWEEN), 'u');
  return (text) => {
    const plain = foldAll(text, folded);
    return plain.includes(longest) ? plain.search(pattern) : -1;
  };
}
