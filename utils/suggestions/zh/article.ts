import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import type { Reading } from './directives';

/** One line of an article, read. */
export interface ReadLine {
  line: Span;
  officials: OfficialSuggestion[];
  readings: Reading[];
}

export interface ReadArticle {
  /** Folded: of the original's length. */
  text: string;
  original: string;
  lines: ReadLine[];
}
