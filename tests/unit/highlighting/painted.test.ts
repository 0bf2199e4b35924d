// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { inOrder, layersOf, type Painted, reachesOf } from '@/utils/highlighting/painted';

function painted(id: string, start: number, end: number): Painted {
  document.body.firstChild ?? document.body.append('a text of some length, to be painted on');
  const range = document.createRange();
  range.setStart(document.body.firstChild as Text, start);
  range.setEnd(document.body.firstChild as Text, end);
  return { id, ranges: [range], look: { color: 'yellow', underline: 'solid' } };
}

test('annotations that begin together are ordered longest first', () => {
  const sorted = inOrder([painted('late', 8, 9), painted('short', 2, 4), painted('long', 2, 6)]);
  expect(sorted.map(({ id }) => id)).toEqual(['long', 'short', 'late']);
});

test.each([
  [
    'apart',
    [
      [0, 3],
      [3, 6],
    ],
    [0, 0],
  ],
  [
    'overlapping',
    [
      [0, 5],
      [3, 8],
    ],
    [0, 1],
  ],
  [
    'nested',
    [
      [0, 9],
      [2, 4],
      [5, 6],
    ],
    [0, 1, 1],
  ],
  [
    'three deep',
    [
      [0, 9],
      [1, 8],
      [2, 7],
    ],
    [0, 1, 2],
  ],
] as const)('passages that are %s share no layer with what they overlap', (_, spans, layers) => {
  expect(layersOf(spans.map(([start, end], i) => painted(String(i), start, end)))).toEqual(layers);
});

test('the furthest end of earlier annotations is known, however they nest', () => {
  const sorted = inOrder([
    painted('long', 0, 9),
    painted('short', 1, 3),
    painted('next', 12, 20),
    painted('in', 13, 15),
  ]);
  expect(reachesOf(sorted).map((range) => range?.endOffset)).toEqual([9, 9, 20, 20]);
});
