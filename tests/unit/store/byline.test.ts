import { expect, test } from 'vitest';
import { bylineOf } from '@/utils/model/byline';

test('a long byline is cut between characters, not within a surrogate pair', () => {
  const cut = (letters: number) => bylineOf({ authors: [{ name: `${'a'.repeat(letters)}𠮷野` }] });
  expect(cut(499)).toBe('a'.repeat(499));
  expect(cut(498)).toBe(`${'a'.repeat(498)}𠮷`);
});
