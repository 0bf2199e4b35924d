import { LONGEST_ADDRESS } from './limits';
import { z } from './z';

const words = z.string().check(z.maxLength(2000));

export const STRENGTHS = ['order', 'must', 'urge', 'plan'] as const;

/** order: power used; must: duty stated; urge: appeal without power; plan: task laid out in a document. */
export type Strength = (typeof STRENGTHS)[number];

/** A day, ISO 8601, without a time. */
export const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** A deadline as the article words it; `date` is resolved against the day of publication. */
const Deadline = z.object({ text: words, date: z.optional(Day) });

/**
 * The article by which a person said that a directive was done. Title and address stay when it is deleted or not in a
 * project.
 */
export const DoneBy = z.object({
  /** Absent where a table names it that has no ids. */
  articleId: z.optional(z.uuid()),
  title: words,
  url: z.string().check(z.maxLength(LONGEST_ADDRESS)),
  /** The beginning of the paragraph that says so; empty where the headline does. */
  quote: words,
});
export type DoneBy = z.infer<typeof DoneBy>;

/** A deadline behind the first of a passage, and when and by what a person said that it was met. */
export const FurtherDeadline = z.extend(Deadline, { done: z.optional(Day), doneBy: z.optional(DoneBy) });
export type FurtherDeadline = z.infer<typeof FurtherDeadline>;

/** Further deadlines of one passage that are kept. */
export const MOST_FURTHER = 9;

/**
 * Who directs whom to do what, how strongly, by when: one row of the ledger, in the article's words. A field is empty
 * where the article does not say. Filled in when a suggestion is accepted, then the reader's to correct.
 */
export const Directive = z.object({
  speaker: words,
  /** The speaker's full title. */
  title: words,
  /** The body the speaker speaks for. */
  organisation: words,
  /** The speaker's place, if the article gives it; it distinguishes officials of the same name. */
  place: words,
  /** The word of directing: 强调, 要求, ordered. */
  verb: words,
  addressee: words,
  action: words,
  strength: z.optional(z.enum(STRENGTHS)),
  deadline: Deadline,
  /** Further deadlines of the same passage, in order. Each is due, and met, independently. */
  further: z.optional(z.array(FurtherDeadline).check(z.maxLength(MOST_FURTHER))),
  /** The day on which a person said that it was done; absent while it is open. */
  done: z.optional(Day),
  /** The article that reports it done, if one does; valid while `done` is present. */
  doneBy: z.optional(DoneBy),
  /** Key of the register, given by hand where the speaker is not who name and place say. */
  person: z.optional(words),
});

export type Directive = z.infer<typeof Directive>;

/**
 * Cells of a directive that a person entered while the rest of it is still proposed; they stand instead of what the
 * rules read, also where they are empty. `strength` is null where the person chose none.
 */
export const EnteredCells = z.partial(z.extend(Directive, { strength: z.nullable(z.enum(STRENGTHS)) }));
export type EnteredCells = z.infer<typeof EnteredCells>;

/** For a passage coded as a directive by hand: everything is still to be filled in. */
export const EMPTY_DIRECTIVE: Directive = {
  speaker: '',
  title: '',
  organisation: '',
  place: '',
  verb: '',
  addressee: '',
  action: '',
  deadline: { text: '' },
};
