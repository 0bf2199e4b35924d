import { expect, test } from 'vitest';
import { readerKeys } from '@/entrypoints/reader/reader-keys';
import { RESERVED_KEYS } from '@/utils/codebook/keys';

test('every key that the clean view uses before codes is named where a code is given a key', () => {
  const taken = readerKeys.flatMap(({ keys }) => keys).filter((key) => /^[0-9a-z]$/.test(key));
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.filter((key) => !RESERVED_KEYS.has(key))).toEqual([]);
});
