import { z } from './z';

const words = z.string().check(z.maxLength(2000));

/** A person named with an office, as one passage has it. A string is empty where the article does not say. */
export const Official = z.object({
  name: words,
  /** The full title, with every post of it. */
  title: words,
  /** The body of the first post. */
  organisation: words,
  place: words,
  /** Key of the register, given by hand where this is not who name and place say. */
  person: z.optional(words),
});

export type Official = z.infer<typeof Official>;

/**
 * That a key of the register (utils/ledger/person-key.ts) means the same person as another: made and undone by hand
 * only.
 */
export const SamePerson = z.object({
  /** The key that is given up. */
  id: z.string(),
  /** The key of the person it was merged into. */
  person: z.string(),
});

export type SamePerson = z.infer<typeof SamePerson>;
