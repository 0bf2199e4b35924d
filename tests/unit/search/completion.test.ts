import { expect, test } from 'vitest';
import { completions } from '@/utils/search/completion';
import { OPERATORS, type Operator } from '@/utils/search/query';
import { fold } from './sample-library';

const names = { ...Object.fromEntries(OPERATORS.map((name) => [name, name])), code: '标签' } as Record<
  Operator,
  string
>;
const values = {
  code: [
    { value: '指令', also: ['指令', 'Directive'], count: 0 },
    { value: '关键 段落', also: ['Key passage'], count: 2 },
    { value: '说 "不"', count: 1 },
    { value: '无人', also: ['Nobody'], count: 1 },
  ],
  official: [{ value: '邓柯', count: 0 }],
  place: [],
};
/** The number of results of the search; none for what is not named. */
const FOUND: Record<string, number> = {
  '标签:指令 ': 4,
  '标签:"关键 段落" ': 7,
  '标签:「说 "不"」 ': 1,
  '校园 标签:指令 ': 2,
  '-标签:指令 ': 9,
};
const countOf = (query: string): number => FOUND[query] ?? 0;
const offered = (query: string, caret = query.length) =>
  completions(query, caret, { values, names, fold, countOf }).map(({ query: next, count }) => [next, count]);

test.each([
  { typed: '指令', offers: [['标签:指令 ', 4]], why: 'a code by its name' },
  { typed: '指', offers: [['标签:指令 ', 4]], why: 'by the beginning of its name' },
  { typed: 'direc', offers: [['标签:指令 ', 4]], why: 'by its name in the other language' },
  { typed: '關鍵', offers: [['标签:"关键 段落" ', 7]], why: 'by its name in the other script' },
  { typed: '校园 指令', offers: [['校园 标签:指令 ', 2]], why: 'beside another word, counted with it' },
  {
    typed: '说',
    offers: [['标签:「说 "不"」 ', 1]],
    why: 'by a name with spaces and quotation marks, so that it is read back',
  },
  { typed: '-指令', offers: [['-标签:指令 ', 9]], why: 'to be left out' },
  { typed: '"指令"', offers: [], why: 'not where the words themselves are meant' },
  { typed: '校园', offers: [], why: 'not what is no code' },
  { typed: '无人', offers: [], why: 'not a code with which nothing is found' },
])('“$typed” offers $why', ({ typed, offers }) => {
  expect(offered(typed)).toEqual(offers);
});

test('operators are offered if they have a value that finds something, or accept any value', () => {
  const all = completions('', 0, { values, names, fold, countOf }).map(({ operator }) => operator);
  expect(all).toContain('code');
  expect(all).toContain('after');
  expect(all).not.toContain('official');
  expect(all).not.toContain('place');
});

test('of hundreds of codes with the same beginning only the first are counted, since each count is a search', () => {
  const code = Array.from({ length: 300 }, (_, i) => ({ value: `Code ${i}` }));
  let asked = 0;
  const countOf = (): number => {
    asked++;
    return 0;
  };
  completions('co', 2, { values: { code }, names, fold, countOf });
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(24);
});
