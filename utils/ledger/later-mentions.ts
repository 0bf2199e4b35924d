import type { Article } from '@/utils/model/article';
import type { LaterArticle, Sought } from '@/utils/model/ledger';

/** How many words of the task must occur in one paragraph; a single one is chance. */
export const LEAST_OBJECTS = 2;

/** Letters of an order that no other text has by chance. */
const LEAST_ORDER = 10;

/** UTF-16 units of a paragraph by which it is found again. */
const LONGEST_QUOTE = 120;

/** A place where an article mentions what is looked for. */
export type Mention = Pick<LaterArticle, 'shared' | 'quote'>;

interface MentionOptions {
  /** Writes Traditional Chinese in Simplified. */
  inOneScript?: (text: string) => string;
  /** The saved texts of the articles that the orders are from, by article. */
  texts?: ReadonlyMap<Article['id'], string>;
}

/**
 * Finds mentions of directives in articles: in the headline, or in a paragraph that names the task, with the place
 * there or in the headline. Returns the shared words, the place first, and the paragraph, empty for the headline. A
 * text is read once for all directives. In an article that repeats the directive word for word only its other sentences
 * count, and not its headline: a reprint has none, a report that quotes the directive does.
 */
export function mentionFinder(
  sought: readonly Sought[],
  { inOneScript = (text) => text, texts = new Map() }: MentionOptions = {},
) {
  const places = wordIndex(sought.map((one) => one.places));
  const objects = wordIndex(sought.map((one) => one.objects));
  const letters = (text: string): string =>
    inOneScript(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const orderOf = once((one: Sought): string => letters(one.words));
  const originOf = once(({ articleId, words }: Sought) => {
    const text = `${texts.get(articleId) ?? ''}\n${words}`;
    const sentences = (text.match(SENTENCE) ?? []).map(letters).filter(({ length }) => length >= LEAST_ORDER);
    return { all: letters(text), sentences };
  });

  /** A line without the sentences that occur in the directive's article, or contain one of it. */
  const ownWords = (line: string, one: Sought): string =>
    line.replace(SENTENCE, (sentence) => {
      const words = letters(sentence);
      const { all, sentences } = originOf(one);
      return all.includes(words) || sentences.some((known) => words.includes(known)) ? '' : sentence;
    });

  /** The words that a line shares with a directive; undefined when it does not mention it. */
  const mentionIn = (one: Sought, line: string, title: string): Mention['shared'] | undefined => {
    const lower = line.toLowerCase();
    const words = one.objects.filter((word) => lower.includes(word));
    const named = one.places.find((name) => line.includes(name)) ?? one.places.find((name) => title.includes(name));
    return named !== undefined && words.length >= LEAST_OBJECTS ? [named, ...words] : undefined;
  };

  /** The first mention of an order by an article that repeats it. */
  const mentionBeside = (one: Sought, title: string, text: string): Mention | undefined => {
    for (const line of text.split('\n')) {
      if (!mentionIn(one, line, title)) continue;
      const shared = mentionIn(one, ownWords(line, one), title);
      if (shared) return { shared, quote: line.slice(0, LONGEST_QUOTE) };
    }
    return undefined;
  };

  /** The first mention in an article of each directive that `isWanted`. */
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
        const shared = mentionIn(one, line, title);
        if (shared) found.set(place, { shared, quote: i === 0 ? '' : line.slice(0, LONGEST_QUOTE) });
      }
    }
    if (found.size === 0) return [];
    const all = letters(text);
    const repeats = (one: Sought): boolean => orderOf(one).length >= LEAST_ORDER && all.includes(orderOf(one));
    return [...found].flatMap(([place, mention]): [Sought, Mention][] => {
      const one = sought[place];
      if (!one) return [];
      const told = repeats(one) ? mentionBeside(one, title, text) : mention;
      return told ? [[one, told]] : [];
    });
  };
}

/**
 * A sentence with its mark, or the text between two semicolons; a full stop inside a number does not end a sentence.
 */
const SENTENCE = /(?:[^。！？!?；;.\n]|\.(?=\S))+[。！？!?；;.]*/gu;

/** The same for the same key, computed when it is first asked for. */
function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
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
