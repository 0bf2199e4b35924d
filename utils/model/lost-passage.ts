import type { Annotation, Selector } from './annotation';

/** Why a passage was not found: its words are gone, several places are equally good, or the words were replaced. */
export type Lost = 'gone' | 'ambiguous' | 'changed';

/** An annotation whose passage is not in the text on screen. */
export interface LostPassage {
  id: Annotation['id'];
  why: Lost;
  /** A possible place in that text: not likely enough to show as the passage, but enough to ask the reader. */
  guess?: Selector;
}

/** The state of a passage in a text: as it was marked, with other words in its place, or not found. */
export type Standing = 'as-marked' | 'changed' | 'orphan';

/** The state of a quote in its article's newest text, with the day it was last seen, or first seen changed. */
export interface QuoteStanding {
  /** As `is:changed` and `is:orphan` find it in the library. */
  state: 'unchanged' | 'changed' | 'orphan';
  /** ISO 8601. */
  day: string;
  /** The words in its place, when it is `changed`. */
  now?: Selector;
}
