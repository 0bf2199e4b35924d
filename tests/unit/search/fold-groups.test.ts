import { expect, test } from 'vitest';
import { type Arrangement, KINDS } from '@/utils/search/arrange';
import { foldGroups, foldKeyAt, hasUnder, headingOf, hiddenAt } from '@/utils/search/fold-groups';

const { article: A, annotation: M, group: G } = KINDS;
const arrangement = {
  kinds: Uint8Array.from([G, M, M, G, M, A]),
  refs: Uint32Array.from([0, 10, 11, 1, 12, 5]),
  groups: [
    { key: 'x', count: 2, row: 10 },
    { key: undefined, count: 1, row: 12 },
  ],
  articleCount: 1,
  annotatedCount: 0,
} as Arrangement;

const idOf = (place: number): string => `a${place}`;

test.each([
  { folded: [], refs: [0, 10, 11, 1, 12, 5] },
  { folded: ['x'], refs: [0, 1, 12, 5] },
  { folded: [''], refs: [0, 10, 11, 1, 5] },
  { folded: ['x', ''], refs: [0, 1, 5] },
  { folded: ['gone'], refs: [0, 10, 11, 1, 12, 5] },
])('folded $folded', ({ folded, refs }) => {
  expect([...foldGroups(arrangement, new Set(folded), idOf).refs]).toEqual(refs);
});
test('without groups articles are folded, and the line about their text stays visible', () => {
  const byArticle = {
    ...arrangement,
    kinds: Uint8Array.from([A, KINDS.text, M, M, A, A, M]),
    refs: Uint32Array.from([0, 0, 10, 11, 1, 2, 12]),
    groups: [],
  } as Arrangement;
  expect([0, 4, 5].map((line) => hasUnder(byArticle, line))).toEqual([true, false, true]);
  const folded = foldGroups(byArticle, new Set(['a0', 'a1']), idOf);
  expect([...folded.refs]).toEqual([0, 0, 1, 2, 12]);
  expect([0, 1, 2, 4].map((line) => hiddenAt(folded, line))).toEqual([[10, 11], [], [], []]);
  expect([0, 1, 4].map((line) => foldKeyAt(folded, line, idOf))).toEqual(['a0', undefined, undefined]);
});
test('a line belongs to its group; an article alone to none', () => {
  expect([0, 2, 4, 5].map((line) => headingOf(arrangement, line))).toEqual([0, 0, 3, undefined]);
});
test('the contents of a folded group are still known', () => {
  expect([...(foldGroups(arrangement, new Set(['x']), idOf).hidden ?? [])]).toEqual([[0, [10, 11]]]);
});
