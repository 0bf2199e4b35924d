import type { Code, Codebook } from '@/utils/model/codebook';

/** Letters that mean something else in the clean view: a code may take one, and then the letter marks. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['a', 'b', 'c', 'j', 'k', 'n', 'r', 'u']);

/** Other codes with the same key: only the first of them is reached by it. */
export const sharesKey = (codes: Codebook, { id, key }: Pick<Code, 'id' | 'key'>): Code[] =>
  key === undefined ? [] : codes.filter((code) => code.id !== id && code.key === key);

/** The first digit no code has; undefined when all are taken. */
export const freeKey = (codes: Codebook): string | undefined =>
  [...'1234567890'].find((digit) => !codes.some(({ key }) => key === digit));
