import { expect, test } from 'vitest';
import { parseFold } from '@/utils/anchoring/fold';
import { decode, normalize } from '@/utils/anchoring/normal-text';
import { foldTable } from './fold-table';

test.each([
  ['case, accents and punctuation', 'São “Paulo”—2019!', 'saopaulo2019'],
  ['full width', 'ＡＢＣ１２３，', 'abc123'],
  ['ligatures', 'eﬃcient', 'efficient'],
  ['characters outside the first plane', '𝐀𠮷😀', 'a𠮷'],
])('%s makes no difference', (_, text, expected) => {
  expect(decode(normalize(text).units)).toBe(expected);
});

test('every normalised unit maps back to its original character', () => {
  expect([...normalize('“ﬃ” b').sources]).toEqual([1, 1, 1, 4]);
});

test('a fold replaces one character by another', () => {
  expect(decode(normalize('關閉', parseFold(foldTable('關关閉闭'))).units)).toBe('关闭');
});
