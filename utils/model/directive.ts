import { z } from './z';

const words = z.string().check(z.maxLength(2000));

export const STRENGTHS = ['order', 'must', 'urge', 'plan'] as const;

/** order: power used; must: duty stated; urge: appeal without power; plan: task laid out in a document. */
export type Strength = (typeof STRENGTHS)[number];

/** A day, ISO 8601, without a time. */
export const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/**
 * Who directs whom to do what, how strongly, by when: one row of the ledger, in the article's words. A field is empty where
 * the article does not say. Filled in when a suggestion is accepted, then the reader's to correct.
 */
export const Directive = z.object({
  speaker: words,
  /** The speaker's full title. */
  title: words,
  /** The body the speaker speaks for. */
  organisation: words,
  /** The speaker's place, as far as the article gives it: it tells officials of the same name apart. */
  place: words,
  /** The word of directing: 强调, 要求, ordered. */
  verb: words,
  addressee: words,
  action: words,
  strength: z.optional(z.enum(STRENGTHS)),
  /** As the article words it; `date` is resolved against the day of publication. */
  deadline: z.object({ text: words, date: z.optional(Day) }),
  /** The day on which a person said that it was done; absent while it is open. */
  done: z.optional(Day),
  /** Key of the register, given by hand where the speaker is not who name and place say. */
  person: z.optional(words),
});

export type Directive = z.infer<typeof Directive>;

/** Of a passage coded as a directive by hand: everything is still to be filled in. */
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
