import { expect, test } from 'vitest';
import type { Example, Labelled } from '@/bench/suggestions/gold';
import { operatingPoint } from '@/bench/suggestions/operating-point';

const AS_SCORED = { slope: 1, offset: 0 };
const scoreOf = (likelihood: number) => Math.log(likelihood / (1 - likelihood));

const document = (source: string, seen: boolean): Labelled => ({
  id: source,
  lang: 'en',
  source,
  seen,
  weight: 1,
  text: '',
  officials: [],
  directives: [],
});
const read = document('read by the writer', true);
const onlySums = document('of which only sums were looked at', false);

const judged = (rows: readonly { of: Labelled; right: boolean; likelihood: number }[]) => ({
  examples: rows.map(
    ({ of, right }): Example => ({
      document: of,
      sentence: { start: 0, end: 1 },
      evidence: { named: new Set(), runs: [] },
      proposed: true,
      strict: true,
      rule: '',
      right,
    }),
  ),
  scores: rows.map(({ likelihood }) => scoreOf(likelihood)),
});

const many = (count: number, row: { of: Labelled; right: boolean; likelihood: number }) =>
  Array.from({ length: count }, () => row);

const right = [
  ...many(9, { of: read, right: true, likelihood: 0.97 }),
  ...many(3, { of: read, right: true, likelihood: 0.62 }),
  ...many(2, { of: read, right: false, likelihood: 0.47 }),
];

test('the lowest threshold with nine of ten suggestions right is chosen', () => {
  expect(operatingPoint(judged(right), AS_SCORED, 0.7)).toEqual({ one: 0.5, article: 0.7 });
});

test('documents with only sums checked do not count', () => {
  const rows = [...right, ...many(20, { of: onlySums, right: false, likelihood: 0.9 })];
  expect(operatingPoint(judged(rows), AS_SCORED, 0.7)).toEqual({ one: 0.5, article: 0.7 });
});

test('without such a threshold, only suggestions that could stand alone are made', () => {
  const rows = many(5, { of: read, right: false, likelihood: 0.95 });
  expect(operatingPoint(judged(rows), AS_SCORED, 0.7)).toEqual({ one: 0.7, article: 0.7 });
});
