import type { Essay, EssayChange } from './essay';

/** The essay with a change made in it: what the change does not name is as it was, what it says null of is gone. */
export function changed(essay: Essay, change: EssayChange): Essay {
  return {
    ...essay,
    ...(change.title === undefined ? {} : { title: change.title }),
    headings: merged(essay.headings, change.headings),
    cards: merged(essay.cards, change.cards),
    words: merged(essay.words, change.words),
  };
}

function merged<T>(record: Record<string, T>, change: Record<string, T | null> = {}): Record<string, T> {
  const entries = Object.entries({ ...record, ...change });
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== null));
}
