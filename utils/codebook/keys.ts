import type { Code, Codebook } from '@/utils/model/codebook';

/**
 * The letters of the clean view's own commands. They take precedence over codes: its key handlers take their letters
 * from here.
 */
export const COMMAND_LETTERS = {
  next: 'j',
  previous: 'k',
  note: 'n',
  copy: 'c',
  brush: 'b',
  undo: 'u',
  review: 'r',
  find: 't',
  theme: 'a',
  paragraph: 'p',
  listen: 'l',
  repeats: 'w',
} as const;

/** Keys that a code may have but that do not mark in the clean view, where a command has them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(Object.values(COMMAND_LETTERS));

/** Other codes with the same key: it reaches only the first of them. */
export const sharesKey = (codes: Codebook, { id, key }: Pick<Code, 'id' | 'key'>): Code[] =>
  key === undefined ? [] : codes.filter((code) => code.id !== id && code.key === key);

/** The key that reaches a code; undefined where it has none, or an earlier code has the same. */
export const reachedBy = (codes: Codebook, { id, key }: Code): string | undefined =>
  key !== undefined && codes.find((code) => code.key === key)?.id === id ? key : undefined;

/** The first digit no code has; undefined when all are taken. */
export const freeKey = (codes: Codebook): string | undefined =>
  [...'1234567890'].find((digit) => !codes.some(({ key }) => key === digit));
