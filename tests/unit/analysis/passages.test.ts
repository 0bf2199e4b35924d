import { expect, test } from 'vitest';
import { find, libraryOf } from '@/tests/unit/search/sample-library';
import { besides, passagesAddress, passagesQuery } from '@/utils/analysis/passages';
import { libraryWords } from '@/utils/i18n/library';

const names = libraryWords['zh-CN'].operators;
const days = (day: string) => [
  { operator: 'after' as const, value: day },
  { operator: 'before' as const, value: day },
];

test.each([
  { when: 'nothing is asked yet', query: '', asks: days('2026-05'), found: '晚于:2026-05 早于:2026-05' },
  {
    when: 'the filter begins within the month',
    query: 'after:2026-05-10',
    asks: days('2026-05'),
    found: 'after:2026-05-10 早于:2026-05',
  },
  {
    when: 'the filter ends within the month',
    query: '早于:2026-05-10',
    asks: days('2026-05'),
    found: '早于:2026-05-10 晚于:2026-05',
  },
  {
    when: 'the filter is wider',
    query: 'after:2026 before:2026',
    asks: days('2026-05'),
    found: '晚于:2026-05 早于:2026-05',
  },
  {
    when: 'a code is asked already: both must hold',
    query: 'code:指令',
    asks: [{ operator: 'code' as const, value: '官员' }],
    found: 'code:指令 +标签:官员',
  },
  {
    when: 'a value begins with a quotation mark',
    query: '',
    asks: [{ operator: 'addressee' as const, value: '“护校安园”成员单位' }],
    found: '+对象:"“护校安园”成员单位"',
  },
])('narrows the filter when $when', ({ query, asks, found }) => {
  expect(passagesQuery(query, asks, names)).toBe(found);
});

test('without a filter and a value, the whole library', () => {
  expect(passagesAddress('', [], names)).toBe('/library.html');
  expect(passagesAddress('', [{ operator: 'site', value: 'a.example' }], names)).toBe(
    `/library.html?${new URLSearchParams({ q: '+网站:a.example' })}`,
  );
});

test.each([
  ['', '标签:甲 标签:乙', '标签:甲 标签:乙'],
  ['', '标签:甲', '+标签:甲'],
  ['标签:丙', 'code:甲 标签:乙', '+标签:丙 code:甲 标签:乙'],
  ['标签:丙 code:丁', '标签:甲', '标签:丙 code:丁 +标签:甲'],
  ['-标签:丙', '-标签:丁 标签:甲', '-标签:丙 -标签:丁 +标签:甲'],
  ['after:2026-06', '晚于:2026-05 标签:甲', 'after:2026-06 +标签:甲'],
  ['after:2026-05 词', '晚于:2026-06', '词 晚于:2026-06'],
])('%j combined with %j is %j', (query, other, both) => {
  expect(besides(query, other, { names })).toBe(both);
});

test('a slice of either of two places finds both, with operators in Chinese', () => {
  const library = libraryOf([
    {
      annotations: [
        { quote: '一', place: '衡阳市' },
        { quote: '二', place: '株洲市' },
        { quote: '三', place: '甲县' },
      ],
    },
  ]);
  expect(find(library, besides('', '地点:衡阳市 地点:株洲市', { names })).rows).toHaveLength(2);
  expect(find(library, besides('地点:衡阳市', '地点:衡阳市 地点:株洲市', { names })).rows).toHaveLength(1);
});
