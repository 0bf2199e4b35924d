import type { Position, Selector } from './annotation';
import type { Article } from './article';

/** What is asked about: words of an article that is saved, or is on screen. */
export interface PassageAsked {
  text: string;
  /** The article it stands in, which is not looked through; by id or by address. */
  articleId?: string | undefined;
  address?: string | undefined;
}

/** How high a source stands in the administration of the People’s Republic. */
export const SOURCE_LEVELS = ['nation', 'province', 'city', 'county'] as const;
export type SourceLevel = (typeof SOURCE_LEVELS)[number];

/** Whether an article that says the same is older or newer than the one asked from; `unknown` where one has no date. */
export type When = 'earlier' | 'same-day' | 'later' | 'unknown';

/** A place in another article of the notebook where a passage stands again, letter by letter or nearly. */
export interface Repeat {
  article: Pick<Article, 'id' | 'title' | 'url' | 'site' | 'source' | 'published' | 'lang' | 'dir'>;
  /** Of the newest saved text; UTF-16 offsets. */
  position: Position;
  quote: Selector['quote'];
  /** Share of the passage's letters (words, where spaces part them) that stand there in its order: 0.6 to 1. */
  similarity: number;
  when: When;
}

/** Where passages stand again, each in the order of publication, undated ones last. */
export interface Repetition {
  /** A list for each passage that was asked about. */
  repeats: Repeat[][];
  /** The article each passage stands in; absent where it is not saved. */
  own: (Repeat['article'] | undefined)[];
  /** More places were likely than were looked at: the lists may lack some. */
  isCut: boolean;
  /** A part of a sentence was looked for in the texts, and there was no time for all of them: the lists may lack some. */
  isReadInPart: boolean;
  /** Saved texts that are in the index; fewer than `texts` while it is being made. */
  sketched: number;
  texts: number;
}

/** A clause of a text, and in how many other articles of the notebook it stands letter by letter, reprints aside. */
export interface StockPhrase extends Position {
  articles: number;
}
