import { expect, test } from 'vitest';
import { allChosen, chosenAt, chosenBetween, lineLeft } from '@/entrypoints/library/lines';
import { type Arrangement, KINDS } from '@/utils/search/arrange';
import { foldGroups } from '@/utils/search/fold-groups';
import type { LibraryIndex } from '@/utils/search/library-index';

const { article: A, annotation: M, group: G } = KINDS;
const index = { idOf: (row: number) => `m${row}`, articles: [{ id: 'a0' }, { id: 'a1' }, { id: 'a2' }] };
const lib = index as unknown as LibraryIndex;

/** Two articles with their annotations, and one of which nothing is marked. */
const byArticle = {
  kinds: Uint8Array.from([A, M, M, A, M, M, A]),
  refs: Uint32Array.from([0, 10, 11, 1, 12, 13, 2]),
  groups: [],
} as unknown as Arrangement;

const byCode = {
  kinds: Uint8Array.from([G, M, M, G, M]),
  refs: Uint32Array.from([0, 10, 11, 1, 12]),
  groups: [
    { key: 'x', count: 2, row: 10 },
    { key: 'y', count: 1, row: 12 },
  ],
} as unknown as Arrangement;

const idOf = (place: number): string => `a${place}`;

test.each([
  ['from a row to one under the next heading', { from: 2, to: 4, end: 4 }, ['m11', 'm12']],
  ['to a heading: all under it', { from: 2, to: 3, end: 3 }, ['m11', 'm12', 'm13']],
  ['up to a heading', { from: 0, to: 2, end: 0 }, ['m10', 'm11', 'm10', 'm11']],
  ['to an article of which nothing is marked', { from: 5, to: 6, end: 6 }, ['m13', 'a2']],
])('Shift chooses %s', (_, range, ids) => {
  expect(chosenBetween(lib, byArticle, range)).toEqual(ids);
});

test.each([
  ['to the next annotation', 1, ['m10'], 2],
  ['past a heading, which would stand for all under it', 2, ['m11'], 4],
  ['back, where nothing follows', 5, ['m12', 'm13'], 2],
  ['nowhere, where nothing is left', 1, ['m10', 'm11', 'm12', 'm13'], -1],
  ['not at all, where its line stays', 2, ['m12'], 2],
  ['from a heading to the next annotation', 0, ['m10', 'm11'], 4],
  ['from an article without annotations to no other kind of line', 6, ['a2'], -1],
])('after a deletion the keyboard continues %s', (_, active, gone, line) => {
  expect(lineLeft(lib, byArticle, active, new Set(gone))).toBe(line);
});

test('a folded group is chosen by its heading, in a range, and with everything', () => {
  const folded = foldGroups(byCode, new Set(['x']), idOf);
  expect(chosenAt(lib, folded, 0)).toEqual(['m10', 'm11']);
  expect(chosenBetween(lib, folded, { from: 0, to: 2, end: 2 })).toEqual(['m10', 'm11', 'm12']);
  expect(allChosen(lib, folded).toSorted()).toEqual(['m10', 'm11', 'm12']);
});

test('a folded article stands for its annotations, and one without annotations for itself', () => {
  const folded = foldGroups(byArticle, new Set(['a0']), idOf);
  expect(chosenAt(lib, folded, 0)).toEqual(['m10', 'm11']);
  expect(allChosen(lib, folded).toSorted()).toEqual(['a2', 'm10', 'm11', 'm12', 'm13']);
});
