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

/** What is looked for to see what became of a directive. */
export interface Sought {
  /** The directive's annotation, and its article. */
  id: Annotation['id'];
  articleId: Article['id'];
  /** The directive's project: what is kept of a later article goes to everybody who shares it, so only its own articles count. */
  project?: string | undefined;
  /** ISO 8601 day; only what was published after it counts. */
  after: string;
  places: string[];
  /** In lower case. */
  objects: string[];
  /** The passage itself: what repeats it word for word is a reprint, or quotes it. */
  words: string;
}

/** A later article that names the place and what was to be done. */
export interface LaterArticle {
  readonly article: Pick<Article, 'id' | 'title' | 'url' | 'lang' | 'published'>;
  /** The words it shares: the place first. */
  readonly shared: readonly string[];
  /** The beginning of the paragraph; empty where the headline says it. */
  readonly quote: string;
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
