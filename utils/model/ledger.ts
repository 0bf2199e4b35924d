import type { Annotation } from './annotation';
import type { Article } from './article';
import type { Codebook } from './codebook';
import type { Tallies } from './decision';
import type { SamePerson } from './official';
import type { Coder } from './project';

/** The place of a passage in a saved text; offsets count code points, as in R and Python. */
export interface SavedPlace {
  sha256: string;
  start: number;
  end: number;
}

/** A saved text with the places of annotations in it: UTF-16 offsets, `end` exclusive. */
export interface SavedPassages {
  articleId: Article['id'];
  text: string;
  passages: { id: Annotation['id']; start: number; end: number }[];
}

/** What to look for in later articles about a directive's outcome. */
export interface Sought {
  /** The directive's annotation, and its article. */
  id: Annotation['id'];
  articleId: Article['id'];
  /**
   * The directive's project: what is kept of a later article goes to everybody who shares it, so only its own articles
   * count.
   */
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
  /** Annotations with facts of a directive or official, or coded as one. */
  annotations: Annotation[];
  codes: Codebook;
  coders: Coder[];
  samePersons: SamePerson[];
  /** Decisions on suggestions in all articles. */
  tallies: Tallies;
  /** How the notebook's annotations outside the bin were made. */
  origins: { hand: number; accepted: number; corrected: number };
  /** Versions of the rules whose suggestions were accepted. */
  ruleVersions: string[];
}
