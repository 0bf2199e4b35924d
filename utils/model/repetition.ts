import type { Position, Selector } from './annotation';
import type { Article } from './article';

/** What is asked about: words of an article that is saved, or is on screen. */
export interface PassageAsked {
  text: string;
  /** The article that contains it, by id or address; it is not searched itself. */
  articleId?: string | undefined;
  address?: string | undefined;
}

/** The level of a source in the administration of the People’s Republic. */
export const SOURCE_LEVELS = ['nation', 'province', 'city', 'county'] as const;
export type SourceLevel = (typeof SOURCE_LEVELS)[number];

/** Whether an article that says the same is older or newer than the one asked from; `unknown` where one has no date. */
export type When = 'earlier' | 'same-day' | 'later' | 'unknown';

/** A place in another article of the notebook where a passage stands again, letter by letter or nearly. */
export interface Repeat {
  article: Pick<Article, 'id' | 'title' | 'url' | 'site' | 'source' | 'published' | 'lang' | 'dir'>;
  /** In the newest saved text; UTF-16 offsets. */
  position: Position;
  quote: Selector['quote'];
  /** The share of the passage's letters (words, in scripts with spaces) that are there in order: 0.6 to 1. */
  similarity: number;
  when: When;
}

/** Where passages occur again, each list by publication date, undated ones last. */
export interface Repetition {
  /** A list for each passage that was asked about. */
  repeats: Repeat[][];
  /** The article of each passage; absent when it is not saved. */
  own: (Repeat['article'] | undefined)[];
  /** More places were likely than were looked at: the lists may lack some. */
  isCut: boolean;
  /**
   * A part of a sentence was looked for in the texts, and there was no time for all of them: the lists may lack some.
   */
  isReadInPart: boolean;
  /** Saved texts that are in the index; fewer than `texts` while it is being made. */
  sketched: number;
  texts: number;
}

/** A clause of a text, and in how many other articles of the notebook it stands letter by letter, reprints aside. */
export interface StockPhrase extends Position {
  articles: number;
}
