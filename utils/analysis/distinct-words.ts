/** The words of a passage, and where it starts in its article, in UTF-16 units; undefined where that is unknown. */
export interface PlacedWords {
  start: number | undefined;
  words: string;
}

/**
 * The words of an article's passages, given in reading order, each place once: passages that overlap are joined. Places
 * count only as far as the words agree; passages of two saved texts of the article may differ at one place.
 */
export function distinctWords(passages: readonly PlacedWords[]): string[] {
  const joined: PlacedWords[] = [];
  for (const { start, words } of passages) {
    const last = joined.at(-1);
    const shared = last?.start === undefined || start === undefined ? '' : last.words.slice(start - last.start);
    if (last === undefined || shared === '') joined.push({ start, words });
    else if (words.startsWith(shared)) last.words += words.slice(shared.length);
    else if (!last.words.includes(words)) joined.push({ start, words });
  }
  return joined.map(({ words }) => words);
}
