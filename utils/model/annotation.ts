import { Sha256 } from './article';
import { Directive, EnteredCells } from './directive';
import { LONGEST_QUOTE } from './limits';
import { Official } from './official';
import { Instant } from './time';
import { z } from './z';

const offset = z.int().check(z.nonnegative());

/** W3C TextQuoteSelector, without its type: the words of the passage, with some of the text before and after it. */
export const Quote = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(LONGEST_QUOTE)),
  prefix: z.string().check(z.maxLength(1000)),
  suffix: z.string().check(z.maxLength(1000)),
});

/** W3C TextPositionSelector over a revision's text, in UTF-16 code units; `end` is exclusive. */
export const Position = z.object({ start: offset, end: offset });

/**
 * Which occurrence it is, counted from 1, and of how many, where the same words occur several times in the text that
 * was marked.
 */
export const Copy = z.object({ nth: z.int().check(z.positive()), of: z.int().check(z.positive()) });

/** How a passage is found again. The quote decides; the position is a hint; `copy` chooses between identical places. */
export const Selector = z.object({ quote: Quote, position: z.optional(Position), copy: z.optional(Copy) });

export const Target = z.object({
  /**
   * The revision whose text `selector.position` counts in; absent when the page was not extracted when it was marked.
   */
  revision: z.optional(Sha256),
  selector: Selector,
});

/** Who made an annotation: a person, or a rule whose suggestion a person accepted. */
export const Origin = z.discriminatedUnion('by', [
  z.object({ by: z.literal('hand') }),
  z.object({
    by: z.literal('rule'),
    rule: z.string(),
    version: z.string(),
    /** 0 to 1. */
    confidence: z.number(),
    /** The person changed the passage or the code before accepting it. */
    corrected: z.boolean(),
  }),
]);

/** A note that another window overwrote without knowing of it. */
export const ReplacedNote = z.object({ note: z.string().check(z.maxLength(100_000)), at: Instant });

/** What someone said about a passage. Its id lives from creation to deletion. */
export const Annotation = z.object({
  id: z.uuid(),
  articleId: z.uuid(),
  /**
   * The project it belongs to; the store always sets one. Absent in records written by other means: see `isOfChoice`.
   */
  project: z.optional(z.uuid()),
  /** The creator; absent for the reader before any project was shared. */
  coder: z.optional(z.uuid()),
  target: Target,
  /** Ids of codes, in the order in which they were given. */
  codes: z.array(z.uuid()),
  /** The reader's words, Markdown; empty when there are none. */
  note: z.string().check(z.maxLength(100_000)),
  /** Notes overwritten from another window that the reader has not dealt with yet: nothing typed is lost. */
  replaced: z.optional(z.array(ReplacedNote).check(z.maxLength(100))),
  origin: Origin,
  /** The facts of a directive, as shown in the ledger; absent when nothing was accepted or filled in. */
  directive: z.optional(Directive),
  /** What a person entered of a directive, or of its deadline, that is not confirmed yet; absent once it is. */
  entered: z.optional(EnteredCells),
  /** The person named, with title. */
  official: z.optional(Official),
  created: Instant,
  modified: Instant,
  /** When it was moved to the bin; absent while it is not in it. */
  deleted: z.optional(Instant),
});

export type Quote = z.infer<typeof Quote>;
export type Position = z.infer<typeof Position>;
export type Copy = z.infer<typeof Copy>;
export type Selector = z.infer<typeof Selector>;
export type Target = z.infer<typeof Target>;
export type ReplacedNote = z.infer<typeof ReplacedNote>;
export type Origin = z.infer<typeof Origin>;
export type Annotation = z.infer<typeof Annotation>;

/**
 * The part of an annotation that is painted: all that the script in a live page is told, and no word of the reader's.
 */
export type Paintable = Pick<Annotation, 'id' | 'target' | 'codes'> & { hasNote: boolean };
