import { describe, expect, test } from 'vitest';
import { completionValues } from '@/entrypoints/library/completions';
import { facetsOf } from '@/entrypoints/library/facets';
import type { LibraryMemory } from '@/entrypoints/library/library-memory';
import type { Results } from '@/entrypoints/library/use-results';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { type LibraryWords, libraryWords } from '@/utils/i18n/library';
import type { Code, Codebook } from '@/utils/model/codebook';
import { toggleCondition, written } from '@/utils/search/query';
import { find, fold, libraryOf } from '../search/sample-library';

const [template] = startingCodebook as [Code];
const code = (n: number, name: string, parent?: number): Code => {
  const { parent: _, key: __, ...rest } = template;
  const id = (of: number): string => `30000000-0000-4000-8000-00000000000${of}`;
  return { ...rest, id: id(n), names: { zh: name, en: name }, ...(parent ? { parent: id(parent) } : {}) };
};
const [ECONOMY, CULTURE, GROWTH, SCHOOLS, TWIN] = [
  code(1, '经济'),
  code(2, '文化'),
  code(3, '增长', 1),
  code(4, '增长', 2),
  // Another project's, begun with the same codebook.
  code(5, '经济'),
];
const codes: Codebook = [ECONOMY, CULTURE, GROWTH, SCHOOLS, TWIN];

const index = libraryOf([
  {
    annotations: [
      { quote: 'alpha', person: '习近平|', codes: [GROWTH.id] },
      { quote: 'beta', person: '习近平|', codes: [SCHOOLS.id] },
      { quote: 'gamma', person: '习近平|中共中央', codes: [SCHOOLS.id] },
      { quote: 'delta', person: '習近平|新华社', codes: [TWIN.id] },
      { quote: 'epsilon', person: '王晓|衡阳市' },
      { quote: 'zeta', person: '王晓晖|四川省' },
    ],
  },
]);
const words = libraryWords['zh-CN'] as LibraryWords;
const memory: LibraryMemory = {
  index,
  codes,
  fold,
  choice: { current: '', all: true },
  hasSeveralProjects: true,
  projectNames: new Map(),
};
const results = (query: string): Results =>
  ({ ...find(index, query, undefined, codes), groups: {} }) as unknown as Results;
const facets = (query: string) => facetsOf(memory, results(query), words, 'zh-CN');

describe('a choice gives as many annotations as it says, and replaces the highlighted one', () => {
  test.each(['code', 'official'] as const)('%s', (group) => {
    const choices = facets('')[group];
    expect(choices.length).toBeGreaterThan(3);
    for (const { operator, value, label, count } of choices) {
      const query = toggleCondition('', operator, value);
      expect([label, find(index, query, undefined, codes).rows.length]).toEqual([label, count]);
      expect(facets(query)[group].filter(({ isChosen }) => isChosen)).toMatchObject([{ label, count }]);
    }
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
  });
});

test('among the persons offered, possible duplicates are named in either script, unless hidden', () => {
  expect(facets('').maybeOne.toSorted()).toEqual(['习近平', '习近平 · 中共中央', '習近平 · 新华社'].toSorted());
  expect(facets('官员:王晓·衡阳市 alpha').maybeOne).toEqual([]);
});

test('an ambiguous name as typed highlights all its bearers; completions distinguish them', () => {
  const lit = facets('官员:习近平').official.filter(({ isChosen }) => isChosen);
  expect(lit.map(({ label }) => label)).toContain('习近平 · 中共中央');
  expect(lit.length).toBeGreaterThan(1);
  const { code: offered = [], official: named = [] } = completionValues(memory, results(''), words, 'zh-CN');
  for (const values of [offered, named].map((all) => all.map(({ value }) => value)))
    expect(new Set(values).size).toBe(values.length);
  expect(offered.find(({ value }) => value === '经济')).toMatchObject({ count: 2 });
});

describe.each(['zh-CN', 'zh-TW', 'en'] as const)('on a screen in %s', (language) => {
  const own = libraryWords[language] as LibraryWords;
  const shown = (query: string) => facetsOf(memory, results(query), own, language);
  const isLit = ({ isChosen }: { isChosen: boolean }): boolean => isChosen;

  test('a person, language or state typed as the screen calls it highlights its choice, which takes it away', () => {
    const { official, lang, more } = shown('');
    expect([official.length, lang.length, more.length]).toEqual([5, 1, 4]);
    for (const group of ['official', 'lang', 'more'] as const)
      for (const { operator, label } of shown('')[group]) {
        const query = written(own.operators[operator], label);
        const lit = shown(query)[group].filter(isLit);
        expect([query, results(query).conditions.unknown]).toEqual([query, []]);
        expect([query, lit.map((choice) => choice.label)]).toEqual([query, expect.arrayContaining([label])]);
        expect(lit.map(({ operator, value }) => toggleCondition(query, operator, value))).toContain('');
      }
  });
});

test('what is no language tag is listed as it is', () => {
  const odd = { ...memory, index: libraryOf([{ lang: 'zh_CN', annotations: [{ quote: 'alpha' }] }]) };
  const found = { ...find(odd.index, '', undefined, codes), groups: {} } as unknown as Results;
  expect(facetsOf(odd, found, words, 'zh-CN').lang).toMatchObject([{ label: 'zh_CN', count: 1 }]);
});
