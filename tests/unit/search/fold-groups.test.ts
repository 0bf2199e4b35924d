import { expect, test } from 'vitest';
import { type Arrangement, KINDS } from '@/utils/search/arrange';
import { foldGroups, headingOf } from '@/utils/search/fold-groups';

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

test.each([
  { folded: [], refs: [0, 10, 11, 1, 12, 5] },
  { folded: ['x'], refs: [0, 1, 12, 5] },
  { folded: [''], refs: [0, 10, 11, 1, 5] },
  { folded: ['x', ''], refs: [0, 1, 5] },
  { folded: ['gone'], refs: [0, 10, 11, 1, 12, 5] },
])('folded $folded', ({ folded, refs }) => {
  expect([...foldGroups(arrangement, new Set(folded)).refs]).toEqual(refs);
});
test('a line stands under its group; an article by itself under none', () => {
  expect([0, 2, 4, 5].map((line) => headingOf(arrangement, line))).toEqual([0, 0, 3, undefined]);
});
test('what a folded group holds is still known', () => {
  expect([...(foldGroups(arrangement, new Set(['x'])).hidden ?? [])]).toEqual([[0, [10, 11]]]);
});
