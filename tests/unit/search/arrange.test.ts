import { expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { SamePerson } from '@/utils/model/official';
import { type ArrangeOptions, arrange, KINDS } from '@/utils/search/arrange';
import { withCalled } from '@/utils/search/called';
import { type LibraryIndex, quoteOf } from '@/utils/search/library-index';
import { DIRECTIVE, find, fold, libraryOf, OFFICIAL } from './sample-library';

const library = libraryOf([
  {
    title: '乙',
    day: '2026-05-01',
    annotations: [
      { quote: '后一条', start: 20, codes: [DIRECTIVE] },
      { quote: '鄧柯', start: 10, codes: [OFFICIAL, DIRECTIVE] },
    ],
  },
  {
    title: '甲',
    day: '2026-05-03',
    annotations: [
      { quote: '邓柯', codes: [OFFICIAL] },
      { quote: '未标' },
      { quote: '他', person: '李强民|衡阳', codes: [OFFICIAL] },
    ],
  },
  { title: '丙，只读未标', day: '2026-05-02' },
]);

const names: Record<number, string> = Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [kind, name]));

/** The list as lines of text. */
function list(index: LibraryIndex, typed: string, change: Partial<ArrangeOptions> = {}): string[] {
  const { filtered, found } = find(index, typed);
  const { kinds, refs, groups } = arrange(index, filtered, found, {
    grouping: 'article',
    sort: 'marked',
    codeOrder: startingCodebook.map(({ id }) => id),
    officialCodes: new Set([OFFICIAL]),
    bareArticles: false,
    quoteOf: (row) => quoteOf(index, row),
    ...change,
  });
  const codeName = (key: string | undefined) =>
    startingCodebook.find(({ id }) => id === key)?.names.zh ?? key ?? 'none';
  return Array.from(kinds, (kind, i) => {
    const ref = refs[i] ?? 0;
    if (kind === KINDS.annotation) return `  ${quoteOf(index, ref)}`;
    if (kind === KINDS.group) return `${codeName(groups[ref]?.key)} ${groups[ref]?.count}`;
    return `${names[kind]} ${index.articles[ref]?.title}`;
  });
}

test('by article: last annotated first, each in text order; articles only read are left out unless requested', () => {
  const marked = ['article 甲', '  邓柯', '  未标', '  他', 'article 乙', '  邓柯', '  后一条'];
  expect(list(library, '')).toEqual(marked);
  expect(list(library, '', { bareArticles: true })).toContain('article 丙，只读未标');
});

test.each([
  { sort: 'newest', first: 'article 甲', last: '  后一条' },
  { sort: 'oldest', first: 'article 乙', last: '  他' },
  { sort: 'title', first: 'article 甲', last: '  后一条' },
] as const)('sorted by $sort, “$first” comes first', ({ sort, first, last }) => {
  const lines = list(library, '', { sort });
  expect([lines[0], lines.at(-1)]).toEqual([first, last]);
});

test('by code: in codebook order, an annotation with two codes under both, uncoded ones last', () => {
  expect(list(library, '', { grouping: 'code' })).toEqual([
    '指令 2',
    '  邓柯',
    '  后一条',
    '官员 3',
    '  他',
    '  邓柯',
    '  邓柯',
    'none 1',
    '  未标',
  ]);
});

test('by official: quotes in both scripts are one, and an identified person is that person', () => {
  expect(list(library, 'code:官员', { grouping: 'official' })).toEqual([
    '邓柯 2',
    '  邓柯',
    '  邓柯',
    '李强民|衡阳 1',
    '  他',
  ]);
});

/** Three passages that name people, and a fourth whose code alone says so; groups by official, without their lines. */
const officials = (persons: string[], quote: string, samePersons: SamePerson[] = []): string[] => {
  const named = persons.map((person, i) => ({ quote: `第${i}处`, person, codes: [OFFICIAL] }));
  const told = libraryOf([{ annotations: [...named, { quote, codes: [OFFICIAL] }] }], samePersons);
  const people = withCalled(told, new Set([OFFICIAL]), fold);
  return list(people, '', { grouping: 'official' }).filter((line) => !/^ |article/.test(line));
};

test.each([
  {
    when: 'two keys are said to be one person',
    same: ['李民|衡阳'],
    groups: ['李强民|衡阳 2', '李强民|长沙 1', '某人 1'],
  },
  { when: 'nothing is said', same: [], groups: ['李强民|衡阳 1', '李民|衡阳 1', '李强民|长沙 1', '某人 1'] },
])('by official, when $when: as in the register', ({ same, groups }) => {
  const samePersons = same.map((id) => ({ id, person: '李强民|衡阳' }));
  expect(officials(['李强民|衡阳', '李民|衡阳', '李强民|长沙'], '某人', samePersons).sort()).toEqual(groups.toSorted());
});

test('by official: a quote that is a name is that person, unless the name is ambiguous', () => {
  expect(officials(['邓柯|衡阳', '李强民|长沙'], '邓柯')).toEqual(['邓柯|衡阳 2', '李强民|长沙 1']);
  expect(officials(['邓柯|衡阳', '邓柯|长沙'], '邓柯')).toContain('邓柯 1');
  // In the other script, and in small letters, it is the same name.
  expect(officials(['鄧柯|衡陽'], '鄧柯')).toEqual(['鄧柯|衡陽 2']);
  expect(officials(['John Smith|Leeds'], 'John Smith')).toEqual(['John Smith|Leeds 2']);
  expect(officials(['邓柯|衡阳', '鄧柯|臺北'], '鄧柯')).toContain('邓柯 1');
});

test('by official: a whole sentence is under the person it names, and makes no group of its own', () => {
  expect(officials(['邓柯|衡阳', '李强|长沙'], '会上，市委常委、政法委书记邓柯强调，要压实责任。')).toEqual([
    '邓柯|衡阳 2',
    '李强|长沙 1',
  ]);
  expect(officials(['邓柯|衡阳', '李强|长沙'], '县委书记李强、副县长邓柯出席。').toSorted()).toEqual([
    '李强|长沙 2',
    '邓柯|衡阳 2',
  ]);
  expect(officials(['Ann Lee|Leeds'], 'Mayor Ann Lee said that the schools would open.')).toEqual(['Ann Lee|Leeds 2']);
  expect(officials(['Ann Lee|Leeds'], 'Joann Leeson said that the schools would open.')).toEqual([
    'Ann Lee|Leeds 1',
    'none 1',
  ]);
  // 李强民 is not 李强, where both are known.
  expect(officials(['李强|长沙', '李强民|衡阳'], '市长李强民要求抓好落实。')).toEqual(['李强民|衡阳 2', '李强|长沙 1']);
  expect(officials(['李强|长沙'], '市长李强民要求抓好落实。')).toEqual(['李强|长沙 1', 'none 1']);
  // An office with its name is what somebody is called.
  expect(officials(['邓柯|衡阳'], '副市长胡志文')).toContain('副市长胡志文 1');
  // Another article about 李强 says nothing about 李强民 here; a whole name is the same everywhere.
  const elsewhere = (person: string, quote: string): string[] => {
    const told = libraryOf([
      { annotations: [{ quote: '一处', person, codes: [OFFICIAL] }] },
      { annotations: [{ quote, codes: [OFFICIAL] }] },
    ]);
    const people = withCalled(told, new Set([OFFICIAL]), fold);
    return list(people, '', { grouping: 'official' }).filter((line) => !/^ |article/.test(line));
  };
  expect(elsewhere('李强|长沙', '市长李强民要求抓好落实。')).toContain('李强|长沙 1');
  expect(elsewhere('胡志文|衡阳', '副市长胡志文要求抓好落实。')).toEqual(['胡志文|衡阳 2']);
});

test('by official: every occurrence of a name is checked for being part of another word', () => {
  expect(officials(['李强|衡阳'], '李强民说，李强要求抓好落实。')).toEqual(['李强|衡阳 2']);
  expect(officials(['Anders|Malmö'], 'Anderson said that Anders must go.')).toEqual(['Anders|Malmö 2']);
});

test('by official: thousands of sentences are matched against thousands of persons', () => {
  const [PERSONS, SENTENCES] = [2000, 8000];
  const han = (n: number): string => String.fromCodePoint(0x4e00 + n);
  const name = (n: number): string => `${han(n % 50)}${han(100 + (n % 47))}${han(200 + n)}`;
  const rest = '强调，要压实责任，确保各项措施落到实处。'.repeat(8);
  const told = libraryOf([
    { annotations: Array.from({ length: PERSONS }, (_, n) => ({ quote: `第${n}处`, person: `${name(n)}|某市` })) },
    {
      annotations: Array.from({ length: SENTENCES }, (_, n) => ({
        quote: `${rest}市长${name(n % PERSONS)}指出。`,
        codes: [OFFICIAL],
      })),
    },
  ]);
  const { of, values } = withCalled(told, new Set([OFFICIAL]), fold).named.official;
  const namedBySentences = Array.from({ length: SENTENCES }, (_, n) => of.get(PERSONS + n)?.map((at) => values[at]));
  expect(namedBySentences).toEqual(Array.from({ length: SENTENCES }, (_, n) => [`${name(n % PERSONS)}|某市`]));
});

test('by official: a passage is under everyone it names or quotes, so that counts match the person’s', () => {
  const [person, other] = ['邓柯|衡阳', '李强民|长沙'];
  const told = libraryOf([
    {
      annotations: [
        { quote: '邓柯强调', person, speaker: other, codes: [DIRECTIVE] },
        { quote: '要压实责任', speaker: person, codes: [DIRECTIVE] },
        { quote: '邓柯', codes: [OFFICIAL] },
        { quote: '某人', codes: [OFFICIAL] },
      ],
    },
  ]);
  const people = withCalled(told, new Set([OFFICIAL]), fold);
  const groups = list(people, '', { grouping: 'official' }).filter((line) => !/^ |article/.test(line));
  expect(groups.toSorted()).toEqual(['李强民|长沙 1', '某人 1', '邓柯|衡阳 3']);
  const { counts } = find(people, '').filtered;
  expect(people.named.official.values.map((key, i) => `${key} ${counts.official[i]}`).toSorted()).toEqual(
    groups.filter((group) => group !== '某人 1').toSorted(),
  );
  expect(find(people, '官员:邓柯').rows).toHaveLength(3);
});

test('by date: newest day first', () => {
  expect(list(library, '', { grouping: 'date' }).filter((line) => !line.startsWith(' '))).toEqual([
    '2026-05-03 3',
    '2026-05-01 2',
  ]);
});

test('an article found by its title only is listed alone in any grouping', () => {
  expect(list(library, '只读')).toEqual(['article 丙，只读未标']);
  expect(list(library, '只读', { grouping: 'code' })).toEqual(['article 丙，只读未标']);
  expect(list(library, '只读 code:指令')).toEqual([]);
});
