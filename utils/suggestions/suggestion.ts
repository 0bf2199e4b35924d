import type { Strength } from '@/utils/model/directive';

/** A stretch of the article's text: UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What a reader of one language is given besides the text. */
export interface ReadOptions {
  /** ISO 8601 day or instant the article was published; deadlines are resolved against it. */
  published?: string | undefined;
  /** Passages that a person coded as directives: candidates there are suggested, however unlikely. */
  coded?: readonly Span[] | undefined;
}

interface Made extends Span {
  /** Which rule made it: a key of RULES. */
  rule: string;
  /** RULES_VERSION when it was made. */
  version: string;
  /** 0 to 1: about how often this rule was right on hand-labelled articles it had not been written from. */
  confidence: number;
}

/** One mention of a person who holds, or held, a public office. */
export interface OfficialSuggestion extends Made {
  kind: 'official';
  /** The name alone, without title, rank or honorific. */
  name: Span;
  /** The longest title standing next to this mention; absent for a bare mention. */
  title?: Span;
  /** The person's fullest name in this article: the same for the first and every later mention. */
  person: string;
}

/** Words of the text with where they stand. */
export interface Quoted extends Span {
  text: string;
}

/**
 * The parts of a directive: who directs whom to do what, how strongly, and by when. A part that the text does not state
 * is absent.
 */
export interface DirectiveParts extends Span {
  /** Who directs; may be named in an earlier sentence; absent if the text names nobody. */
  speaker?: Quoted & { person?: string };
  /** The word of directing, when this sentence has one: 强调, 要求, ordered, must. */
  verb?: Quoted;
  /** Who must act, when this sentence says so. */
  addressee?: Quoted;
  /** What is to be done. */
  action?: Quoted;
  strength?: Strength;
  /** `date` is an ISO 8601 day, absent when it cannot be resolved without the day of publication. */
  deadline?: Quoted & { date?: string };
}

/** A sentence, or a clause of it, in which an authority requires, orders or urges. */
export interface DirectiveSuggestion extends Made, DirectiveParts {
  kind: 'directive';
  strength: Strength;
  /** Neither the rules’ own conditions nor the model support it; it is here because a person coded the sentence. */
  unlikely?: true;
}

export type Suggestion = OfficialSuggestion | DirectiveSuggestion;

/** What a suggestion is given besides the finding. */
export interface SuggestionDetails extends Pick<ReadOptions, 'published'> {
  /** 0 to 1; the rule’s own where it is undefined. */
  confidence?: number | undefined;
  unlikely?: true | undefined;
}
