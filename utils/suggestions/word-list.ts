/**
 * Parses a list of words, one per row: the word, or a small pattern without blanks, then two or more blanks and the
 * reason it is listed. The order is kept: of two words that begin alike, the first that matches wins.
 */
export function wordList(rows: string): string[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [word = '', reason = ''] = row.trim().split(/\s{2,}/);
      if (word === '' || reason === '') throw new Error(`A row says the word and why it is listed: “${row.trim()}”`);
      return word;
    });
}

/** A list as alternatives of a pattern. */
export const anyOf = (words: readonly string[]): string => words.join('|');

/** Words that stand in a list twice. */
export const repeated = (words: readonly string[]): string[] => words.filter((word, at) => words.indexOf(word) < at);
