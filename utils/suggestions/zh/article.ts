import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import type { Reading } from './directives';

/** One line of an article, read. */
export interface ReadLine {
  line: Span;
  /** What the heading above it announces. */
  section: Section;
  officials: OfficialSuggestion[];
  readings: Reading[];
}

/** A part of a paper: what was done, what is to be done; null where no heading says. */
export type Section = 'tasks' | 'account' | null;

export interface ReadArticle {
  /** The article is itself a paper that an authority issues: 关于…的通知. */
  document: boolean;
  /** Folded: of the original's length. */
  text: string;
  original: string;
  lines: ReadLine[];
}
