import type { LaterArticle, Sought } from '@/utils/model/ledger';

/** How many words of the task must occur in one paragraph; a single one is chance. */
export const LEAST_OBJECTS = 2;

/** Letters of an order that no other text has by chance. */
const LEAST_ORDER = 10;

/** UTF-16 units of a paragraph by which it is found again. */
const LONGEST_QUOTE = 120;

/** A place where an article mentions what is looked for. */
export type Mention = Pick<LaterArticle, 'shared' | 'quote'>;

/**
 * Finds where articles mention what is looked for: in the headline, or in a paragraph that names the task, with the place
 * there or in the headline. Gives the words shared, the place first, and the paragraph, empty for the headline. A text is
 * read once for everything that is looked for. An article that repeats the order word for word is a reprint, and mentions
 * nothing of what became of it. `inOneScript` writes Traditional Chinese in Simplified.
 */
export function mentionFinder(sought: readonly Sought[], inOneScript = (text: string): string => text) {
  const places = wordIndex(sought.map((one) => one.places));
  const objects = wordIndex(sought.map((one) => one.objects));
  const letters = (text: string): string =>
    inOneScript(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const orders = new Map<Sought, string>();
  const orderOf = (one: Sought): string => {
    const known = orders.get(one) ?? letters(one.words);
    orders.set(one, known);
    return known;
  };

  /** Of each that `isWanted` the first mention in an article. */
  return (title: string, text: string, isWanted: (one: Sought) => boolean): [one: Sought, mention: Mention][] => {
    const inTitle = places.in(title);
    if (inTitle.size === 0 && places.in(text).size === 0) return [];
    const found = new Map<number, Mention>();
    for (const [i, line] of [title, ...text.split('\n')].entries()) {
      const lower = line.toLowerCase();
      const shared = objects.in(lower);
      if (shared.size === 0) continue;
      const here = i === 0 ? inTitle : places.in(line);
      for (const [place, count] of shared) {
        const one = sought[place];
        if (!one || count < LEAST_OBJECTS || found.has(place) || !(here.has(place) || inTitle.has(place))) continue;
        if (!isWanted(one)) continue;
        const named = one.places.find((name) => line.includes(name)) ?? one.places.find((name) => title.includes(name));
        const words = one.objects.filter((word) => lower.includes(word));
        found.set(place, {
          shared: [named ?? '', ...words],
          quote: i === 0 ? '' : line.slice(0, LONGEST_QUOTE),
        });
      }
    }
    if (found.size === 0) return [];
    const all = letters(text);
    const isReprint = (one: Sought): boolean => orderOf(one).length >= LEAST_ORDER && all.includes(orderOf(one));
    return [...found].flatMap(([place, mention]) => {
      const one = sought[place];
      return one && !isReprint(one) ? [[one, mention]] : [];
    });
  };
}

/** Words by their first two UTF-16 units, each with the lists it is in; words of one unit are left out. */
function wordIndex(lists: readonly (readonly string[])[]) {
  const holders = new Map<string, number[]>();
  for (const [i, words] of lists.entries())
    for (const word of new Set(words)) {
      const own = holders.get(word);
      if (own) own.push(i);
      else holders.set(word, [i]);
    }
  const byStart = new Map<number, string[]>();
  for (const word of holders.keys()) {
    const start = startAt(word, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  return {
    /** The lists with words in a text, by index, with the number of these words. */
    in: (text: string): Map<number, number> => {
      const words = new Set<string>();
      for (let at = 0; at + 1 < text.length; at++)
        for (const word of byStart.get(startAt(text, at)) ?? []) if (text.startsWith(word, at)) words.add(word);
      const counts = new Map<number, number>();
      for (const word of words)
        for (const list of holders.get(word) ?? []) counts.set(list, (counts.get(list) ?? 0) + 1);
      return counts;
    },
  };
}

const startAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
