import type { Essay, EssayChange } from '@/utils/model/essay';

/** An essay after a change, as the store makes it. */
export function changeOf(essay: Essay, { title, headings, cards, words }: EssayChange): Essay {
  const changed = <T>(record: Record<string, T>, change: Record<string, T | null> = {}): Record<string, T> =>
    Object.fromEntries(
      Object.entries({ ...record, ...change }).filter((entry): entry is [string, T] => entry[1] !== null),
    );
  return {
    ...essay,
    title: title ?? essay.title,
    headings: changed(essay.headings, headings),
    cards: changed(essay.cards, cards),
    words: changed(essay.words, words),
  };
}
