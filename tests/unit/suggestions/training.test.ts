import { expect, test } from 'vitest';
import { minimise } from '@/bench/suggestions/lbfgs';
import { parseLessons } from '@/bench/suggestions/lessons';
import { type Lesson, learn } from '@/bench/suggestions/logistic';
import { modelFile } from '@/bench/suggestions/model-file';
import { SLOTS } from '@/utils/suggestions/likelihood/evidence';
import { Model } from '@/utils/suggestions/likelihood/model';

const lesson = (named: string[], right: boolean, weight = 1): Lesson => ({
  evidence: { named: new Set(named), runs: named.map((name) => name.length) },
  right,
  weight,
});
const settings = { least: { signs: 2, runs: 2 }, penalty: { signs: 0.1, around: 0.1, runs: 0.1 } };
const undecided = { calibration: { slope: 1, offset: 0 }, threshold: { one: 0.5, article: 0.5 } };
const lessons = [
  ...Array.from({ length: 8 }, () => lesson(['orders', 'state'], true)),
  ...Array.from({ length: 8 }, () => lesson(['hopes', 'state'], false)),
  lesson(['once'], true),
];

test('the minimum of a bowl is found', () => {
  const bowl = minimise(
    ([a = 0, b = 0], gradient) => {
      gradient.set([2 * (a - 3), 20 * (b + 1)]);
      return (a - 3) ** 2 + 10 * (b + 1) ** 2;
    },
    2,
    { steps: 50, tolerance: 1e-12 },
  );
  expect(bowl[0]).toBeCloseTo(3, 4);
  expect(bowl[1]).toBeCloseTo(-1, 4);
});

test('features of right candidates get a positive weight, and a feature seen once is not learned', () => {
  const learned = learn(lessons, settings);
  expect(learned.signs.get('orders')).toBeGreaterThan(0.5);
  expect(learned.signs.get('hopes')).toBeLessThan(-0.5);
  expect(learned.signs.has('once')).toBe(false);
});

test('an example of greater weight counts for more', () => {
  const contested = [
    lesson(['said'], true),
    lesson(['said'], false),
    lesson(['said'], true),
    lesson(['said'], false),
    lesson(['other'], true),
  ];
  const bent = [...contested, lesson(['said'], true, 3), lesson(['other'], false)];
  const weight = (all: Lesson[]) => learn(all, settings).signs.get('said') ?? 0;
  expect(weight(bent)).toBeGreaterThan(weight(contested));
});

test('the same examples give the same bytes, and the stored model scores like the trained one', () => {
  const first = modelFile(learn(lessons, settings), undecided);
  expect(JSON.stringify(modelFile(learn(lessons, settings), undecided))).toBe(JSON.stringify(first));
  const model = new Model(first);
  const score = (name: string) => model.score({ named: new Set([name, 'state']), runs: [name.length, 5] });
  expect(score('orders')).toBeGreaterThan(0);
  expect(score('hopes')).toBeLessThan(0);
  expect(Buffer.from(first.runs, 'base64')).toHaveLength(SLOTS);
});

test('a written example becomes a text with its labels', () => {
  const [first, second] = parseLessons('- A headline\n=\n+ Do it.\n- It was done.\n? Perhaps do it.\n\n+ Next.', 'en');
  expect(first?.text).toBe('A headline\nDo it. It was done. Perhaps do it.');
  expect(first?.directives.map(({ start, end, opt }) => [first.text.slice(start, end), opt ?? false])).toEqual([
    ['Do it.', false],
    ['Perhaps do it.', true],
  ]);
  expect(second?.directives).toHaveLength(1);
});

test('an example without its mark is rejected', () => {
  expect(() => parseLessons('Do it.', 'en')).toThrow('Do it.');
});
