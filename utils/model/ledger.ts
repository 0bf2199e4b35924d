import type { Annotation } from './annotation';
import type { Article } from './article';
import type { Codebook } from './codebook';
import type { Tallies } from './decision';
import type { SamePerson } from './official';

/** Where a passage stands in a saved text; offsets count code points, as R and Python do. */
export interface SavedPlace {
  sha256: string;
  start: number;
  end: number;
}

/** A saved text, and where annotations stand in it: UTF-16 offsets, `end` exclusive. */
export interface SavedPassages {
  articleId: Article['id'];
  text: string;
  passages: { id: Annotation['id']; start: number; end: number }[];
}

/** What the ledger and the register are made from: a slice of the notebook, without the articles' texts. */
export interface LedgerData {
  articles: Article[];
  /** Those that say what a directive or an official says, or are coded so. */
  annotations: Annotation[];
  codes: Codebook;
  samePersons: SamePerson[];
  /** What was decided about suggestions, in all articles. */
  tallies: Tallies;
  /** Of all living annotations of the notebook, how each kind came about. */
  origins: { hand: number; accepted: number; corrected: number };
  /** Of the rules that were accepted from. */
  ruleVersions: string[];
}
