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
    { value: '指令', also: ['指令', 'Directive'], count: 0, total: 4 },
    { value: '关键 段落', also: ['Key passage'], count: 2, total: 7 },
    { value: '说 "不"', count: 1, total: 1 },
  ],
};
const offered = (query: string, caret = query.length) =>
  completions(query, caret, values, names, fold).map(({ query: next, count }) => [next, count]);

test.each([
  { typed: '指令', offers: [['标签:指令 ', 4]], why: 'a code by its name' },
  { typed: '指', offers: [['标签:指令 ', 4]], why: 'by the beginning of its name' },
  { typed: 'direc', offers: [['标签:指令 ', 4]], why: 'by its name in the other language' },
  { typed: '關鍵', offers: [['标签:"关键 段落" ', 7]], why: 'by its name in the other script' },
  { typed: '校园 指令', offers: [['校园 标签:指令 ', undefined]], why: 'beside another word, uncounted' },
  {
    typed: '说',
    offers: [['标签:「说 "不"」 ', 1]],
    why: 'by a name with spaces and quotation marks, so that it is read back',
  },
  { typed: '-指令', offers: [['-标签:指令 ', undefined]], why: 'to be left out' },
  { typed: '"指令"', offers: [], why: 'not where the words themselves are meant' },
  { typed: '校园', offers: [], why: 'not what is no code' },
])('“$typed” offers $why', ({ typed, offers }) => {
  expect(offered(typed)).toEqual(offers);
});
