import type { Annotation, Selector } from './annotation';

/** Why a passage has no place in a text: its words are gone, several places tie, or other words stand there. */
export type Lost = 'gone' | 'ambiguous' | 'changed';

/** An annotation whose passage is not in the text at hand. */
export interface LostPassage {
  id: Annotation['id'];
  why: Lost;
  /** What in that text may be meant: not likely enough to be shown as the passage, likely enough to ask the reader. */
  guess?: Selector;
}

/** How a passage stands in a text: as it was marked, with other words in its place, or not at all. */
export type Standing = 'as-marked' | 'changed' | 'orphan';

/** How a quote stands in its article's newest text, and on which day that was last seen, or first seen otherwise. */
export interface QuoteStanding {
  /** As `is:changed` and `is:orphan` find it in the library. */
  state: 'unchanged' | 'changed' | 'orphan';
  /** ISO 8601. */
  day: string;
  /** What stands in its place, where that is `changed`. */
  now?: Selector;
}
