import { expect, test } from 'vitest';
import { inSight } from '@/utils/codebook/in-sight';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code, Codebook } from '@/utils/model/codebook';

const code = (id: string, more: Partial<Code> = {}): Code => {
  const { key: _, ...look } = startingCodebook[0] as Code;
  return { ...look, id, ...more };
};
const ids = (codes: Codebook): string[] => codes.map(({ id }) => id);

// A top level of twelve, and under one of them two with keys, at the end of the codebook.
const unused = Array.from({ length: 12 }, (_, i) => code(`top ${i}`));
const nested = [code('directive', { key: '2', parent: 'top 3' }), code('campus', { key: '9', parent: 'directive' })];
const codes = [...unused, ...nested];

test('a few codes are all shown, in codebook order, whatever was given', () => {
  const few = [...unused.slice(0, 7), ...nested];
  expect(inSight(few, ['campus'])).toBe(few);
});

test.each([
  {
    first: [],
    shown: ['directive', 'campus', 'top 0', 'top 1'],
    how: 'what has a key before what has none, nested or not',
  },
  {
    first: ['top 9', 'campus'],
    shown: ['directive', 'campus', 'top 9', 'top 0'],
    how: 'those with a digit where they were, then what was given',
  },
  {
    first: ['of another project', 'top 9'],
    shown: ['directive', 'campus', 'top 9', 'top 0'],
    how: 'its own codes alone',
  },
])('of many codes, $how are shown', ({ first, shown }) => {
  const all = ids(inSight(codes, first));
  expect([all.slice(0, 4), all.length]).toEqual([shown, 9]);
  expect(ids(inSight(codes, first, 24)).toSorted()).toEqual(ids(codes).toSorted());
});

test('nine digits leave room for recent codes, and keep their order', () => {
  const digits = [...'594821637'].map((key) => code(`digit ${key}`, { key }));
  const letter = code('letter', { key: 'x' });
  const shown = ids(inSight([...unused, ...digits, letter], ['digit 5', 'top 7', 'top 2']));
  expect(shown).toEqual([...[...'123456789'].map((key) => `digit ${key}`), 'top 7', 'top 2', 'letter']);
});
