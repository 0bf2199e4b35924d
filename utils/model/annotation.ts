import { Sha256 } from './article';
import { Directive } from './directive';
import { LONGEST_QUOTE } from './limits';
import { Official } from './official';
import { Instant } from './time';
import { z } from './z';

const offset = z.int().check(z.nonnegative());

/** W3C TextQuoteSelector, without its type: the passage's words and what stands around them. */
export const Quote = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(LONGEST_QUOTE)),
  prefix: z.string().check(z.maxLength(1000)),
  suffix: z.string().check(z.maxLength(1000)),
});

/** W3C TextPositionSelector over a revision's text, in UTF-16 code units; `end` is exclusive. */
export const Position = z.object({ start: offset, end: offset });

/** Which one it is, from 1, of how many places of the same words in the text where the passage was marked. */
export const Copy = z.object({ nth: z.int().check(z.positive()), of: z.int().check(z.positive()) });

/** How a passage is found again. The quote is the truth, the position a hint; the copy decides between places that are alike. */
export const Selector = z.object({ quote: Quote, position: z.optional(Position), copy: z.optional(Copy) });

export const Target = z.object({
  /** The revision whose text `selector.position` counts in; absent when made on a page not yet extracted. */
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
    /** The person changed the passage or the code before accepting. */
    corrected: z.boolean(),
  }),
]);

/** A note that a later one, written elsewhere without knowing of it, took the place of. */
export const ReplacedNote = z.object({ note: z.string().check(z.maxLength(100_000)), at: Instant });

/** What someone said about a passage. Its id lives from creation to deletion. */
export const Annotation = z.object({
  id: z.uuid(),
  articleId: z.uuid(),
  /** The project it belongs to; the store gives one to each. Absent in what was written past it: see `isOfChoice`. */
  project: z.optional(z.uuid()),
  /** Who made it; absent: the reader, before any project was shared. */
  coder: z.optional(z.uuid()),
  target: Target,
  /** Ids of codes, in the order they were given. */
  codes: z.array(z.uuid()),
  /** The reader's words, Markdown; empty when there are none. */
  note: z.string().check(z.maxLength(100_000)),
  /** Notes that were overwritten from another window, and not yet dealt with: nothing typed is lost. */
  replaced: z.optional(z.array(ReplacedNote).check(z.maxLength(100))),
  origin: Origin,
  /** What a directive says, as the ledger shows it; absent where nothing was accepted or filled in. */
  directive: z.optional(Directive),
  /** Who is named, with which title. */
  official: z.optional(Official),
  created: Instant,
  modified: Instant,
  /** In the bin since; absent while alive. */
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

/** What of an annotation is painted: the script in a live page is told no more, and no word of the reader's. */
export type Paintable = Pick<Annotation, 'id' | 'target' | 'codes'> & { hasNote: boolean };
