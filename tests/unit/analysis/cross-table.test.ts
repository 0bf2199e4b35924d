import { describe, expect, test } from 'vitest';
import { find, fold, libraryOf } from '@/tests/unit/search/sample-library';
import { countAt, crossTable } from '@/utils/analysis/cross-table';
import {
  addresseeDimension,
  codeDimension,
  codedAsDirective,
  coderDimension,
  codesBeside,
  type Dimension,
  dayDimension,
  officialDimension,
  ofRows,
  siteDimension,
} from '@/utils/analysis/dimension';
import { passagesQuery } from '@/utils/analysis/passages';
import { createSentenceGroups } from '@/utils/analysis/sentence-groups';
import { readTexts } from '@/utils/analysis/text-reader';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { libraryWords } from '@/utils/i18n/library';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { LibraryIndex } from '@/utils/search/library-index';
import { requireCondition } from '@/utils/search/query';
import { byArticle } from '@/utils/search/row-groups';

const code = (n: number, name: string, parent?: number): Code => ({
  ...(startingCodebook[0] as Code),
  id: `c0000000-0000-4000-8000-00000000000${n}`,
  names: { en: name, zh: name },
  ...(parent ? { parent: `c0000000-0000-4000-8000-00000000000${parent}` } : {}),
});
// 安全 has two children; 其他 stands twice, once under 安全.
const codes: Codebook = [code(1, '安全'), code(2, '校园', 1), code(3, '其他', 1), code(4, '经济'), code(5, '其他', 4)];
const [SAFETY, SCHOOL, OTHER_SAFETY, ECONOMY, OTHER_ECONOMY] = codes.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
];

const TEXT = '校园要安全。经济要发展，就业要稳。\n最后一句。';
const library = libraryOf([
  {
    day: '2026-05-01',
    host: 'a.example',
    annotations: [
      // Two children of one parent: the parent counts it once.
      { quote: '校园', start: 0, codes: [SCHOOL, OTHER_SAFETY], person: '邓柯|衡阳市', addressee: '各县区' },
      { quote: '安全', start: 3, codes: [SAFETY] },
      { quote: '经济', start: 6, codes: [ECONOMY], coder: 'k0000000-0000-4000-8000-000000000001' },
      { quote: '就业', start: 12, codes: [OTHER_ECONOMY], person: '鄧柯|衡陽市', addressee: '各縣區' },
    ],
  },
  {
    day: '2026-06-11',
    host: 'b.example',
    annotations: [{ quote: '最后', start: 0, codes: [ECONOMY] }, { quote: '无' }],
  },
  // Nobody knows this article's day, nor its site.
  { day: '', host: '', annotations: [{ quote: '经济', codes: [ECONOMY], person: '邓柯|' }] },
]);

const all = (_row: number): boolean => true;
const ROOM = { rows: 20, columns: 20 };

/** A table as text: the labels, and row by row the counts. */
function written(index: LibraryIndex, dimensions: readonly [Dimension, Dimension], passes = all) {
  const table = crossTable(index.count, passes, dimensions, ROOM);
  return [
    table.columns.map(({ value, total }) => `${value.label} ${total}`).join(' | '),
    ...table.rows.map(
      ({ value, total }, row) =>
        `${value.label} ${total}: ${table.columns.map((_, column) => countAt(table, row, column)).join(' ')}`,
    ),
  ];
}

const byCode = codeDimension(library, codes, { language: 'zh-CN', fold });

describe('codes by month', () => {
  test('a passage counts once for the parent of two of its codes; without a day it is in no cell', () => {
    expect(written(library, [byCode, dayDimension(library, 'month')])).toEqual([
      '2026-05 4 | 2026-06 1',
      '安全 2: 2 0',
      '校园 1: 1 0',
      '其他 1: 1 0',
      '经济 3: 2 1',
      '其他 1: 1 0',
    ]);
    const table = crossTable(library.count, all, [byCode, dayDimension(library, 'month')], ROOM);
    expect([table.counted, table.lacking, table.most]).toEqual([5, 2, 2]);
  });

  test('by year, and only what passes', () => {
    const only = find(library, 'site:a.example', undefined, codes).filtered;
    expect(written(library, [byCode, dayDimension(library, 'year')], (row) => only.rows[row] === 0)[0]).toBe('2026 4');
  });

  test('months without passages between the first and the last are columns, too', () => {
    const gaps = libraryOf(
      ['2025-11-02', '2026-02-01', '2026-03-03'].map((day) => ({
        day,
        host: 'a.example',
        annotations: day === '2026-03-03' ? [{ quote: '无' }] : [{ quote: '经济', codes: [ECONOMY] }],
      })),
    );
    const dimensions = [codeDimension(gaps, codes, { language: 'en', fold }), dayDimension(gaps, 'month')] as const;
    expect(written(gaps, dimensions)).toEqual(['2025-11 1 | 2025-12 0 | 2026-01 0 | 2026-02 1', '经济 2: 1 0 0 1']);
    expect(dayDimension(gaps, 'year').values.map(({ key }) => key)).toEqual(['2025', '2026']);
    const cut = crossTable(gaps.count, all, dimensions, { rows: 9, columns: 2 });
    expect(cut.columns.map(({ value }) => value.key)).toEqual(['2026-01', '2026-02']);
    // Months without passages are not missed.
    expect(cut.hiddenColumns).toBe(1);
  });

  test('a day of another millennium makes no scale of thousands of months', () => {
    const odd = libraryOf(
      ['0001-01-01', '2026-02-01', '2026-04-01'].map((day) => ({ day, host: '', annotations: [{ quote: '经济' }] })),
    );
    expect(dayDimension(odd, 'month').values.map(({ key }) => key)).toEqual([
      '0001-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
  });

  test.each(['2062-05-01', '1970-05-01'])(
    'one article with a wrong year, %s, does not take the room of all others',
    (wrong) => {
      const odd = libraryOf(
        ['2026-03-01', '2026-04-01', '2026-05-01', wrong].map((day) => ({
          day,
          host: 'a.example',
          annotations: [{ quote: '经济', codes: [ECONOMY] }],
        })),
      );
      const dimensions = [codeDimension(odd, codes, { language: 'en', fold }), dayDimension(odd, 'month')] as const;
      const table = crossTable(odd.count, all, dimensions, { rows: 60, columns: 240 });
      expect(table.columns.map(({ value, total }) => `${value.key} ${total}`)).toEqual([
        '2026-03 1',
        '2026-04 1',
        '2026-05 1',
      ]);
      expect(table.hiddenColumns).toBe(1);
    },
  );

  test('a scale that there is room for is whole, however long nothing was said', () => {
    const long = libraryOf(
      ['2016-01-01', '2026-01-01', '2026-02-01'].map((day) => ({
        day,
        host: 'a.example',
        annotations: [{ quote: '经济', codes: [ECONOMY] }],
      })),
    );
    const dimensions = [codeDimension(long, codes, { language: 'en', fold }), dayDimension(long, 'month')] as const;
    const table = crossTable(long.count, all, dimensions, { rows: 60, columns: 240 });
    expect([table.columns.length, table.columns[0]?.value.key, table.hiddenColumns]).toEqual([122, '2016-01', 0]);
  });

  test('where there is no room for all, the newest months and the most frequent codes stay', () => {
    const table = crossTable(library.count, all, [byCode, dayDimension(library, 'month')], { rows: 2, columns: 1 });
    expect(table.columns.map(({ value }) => value.key)).toEqual(['2026-06']);
    expect(table.rows.map(({ value }) => value.label)).toEqual(['安全', '经济']);
    expect([table.hiddenRows, table.hiddenColumns]).toEqual([3, 1]);
  });
});

test('officials by addressees: both scripts of a name are one, of a body likewise', () => {
  expect(written(library, [officialDimension(library, fold), addresseeDimension(library, fold)])).toEqual([
    '各县区 2',
    '邓柯·衡阳市 2: 2',
  ]);
});

test('a namesake of no known office is told from the one in office', () => {
  const asks = officialDimension(library, fold).values.map(({ asks: [ask] }) => ask?.value);
  expect(asks).toEqual(['邓柯·衡阳市', '邓柯·']);
  const rows = asks.map((name) => find(library, `official:${name}`, undefined, codes).rows.length);
  expect(rows).toEqual([2, 1]);
});

test('sites by codes, coders by codes', () => {
  expect(written(library, [siteDimension(library), byCode]).slice(1)).toEqual([
    'a.example 4: 2 1 1 2 1',
    'b.example 1: 0 0 0 1 0',
  ]);
  expect(written(library, [coderDimension(library, '我'), byCode]).slice(1)).toEqual([
    '我 5: 2 1 1 3 1',
    'k0000000 1: 0 0 0 1 0',
  ]);
});

describe('codes by codes', () => {
  const read = async () => [{ id: library.articles[0]?.id ?? '', text: TEXT }];
  const sentences = () =>
    readTexts(library, createSentenceGroups(library, fold), {
      read,

      signal: new AbortController().signal,
    });

  test('in one article: the passages of a code in whose article the other stands', () => {
    const groups = byArticle(library.articleOf, library.articles.length);
    const beside = codesBeside(library, codes, { language: 'zh-CN', fold }, { groups, operator: 'article' });
    // 经济 has 4 passages; one each stands in an article with none of 安全.
    expect(written(library, [byCode, beside]).slice(1)).toEqual([
      '安全 2: 2 2 2 2 2',
      '校园 1: 1 1 1 1 1',
      '其他 1: 1 1 1 1 1',
      '经济 4: 2 2 2 4 2',
      '其他 1: 1 1 1 1 1',
    ]);
  });

  test('in one sentence: as the text has them', async () => {
    const beside = codesBeside(
      library,
      codes,
      { language: 'zh-CN', fold },
      { groups: await sentences(), operator: 'sentence' },
    );
    expect(written(library, [byCode, beside]).slice(1)).toEqual([
      '安全 2: 2 2 2 0 0',
      '校园 1: 1 1 1 0 0',
      '其他 1: 1 1 1 0 0',
      '经济 4: 0 0 0 4 2',
      '其他 1: 0 0 0 1 1',
    ]);
  });

  test('every cell opens as many passages as it counts', async () => {
    const groups = { sentence: await sentences() };
    const kinds: [Dimension, Dimension][] = [
      [byCode, codeDimension(library, codes, { language: 'zh-CN', fold })],
      [
        byCode,
        codesBeside(library, codes, { language: 'en', fold }, { groups: groups.sentence, operator: 'sentence' }),
      ],
      [
        byCode,
        codesBeside(
          library,
          codes,
          { language: 'zh-CN', fold },
          {
            groups: byArticle(library.articleOf, library.articles.length),
            operator: 'article',
          },
        ),
      ],
      [siteDimension(library), byCode],
      [coderDimension(library, '我'), byCode],
      [officialDimension(library, fold), addresseeDimension(library, fold)],
    ];
    const { filter } = await import('@/utils/search/filter');
    let cells = 0;
    for (const dimensions of kinds) {
      const table = crossTable(library.count, all, dimensions, ROOM);
      table.rows.forEach((row, r) => {
        table.columns.forEach((column, c) => {
          const asks = [...row.value.asks, ...column.value.asks];
          const query = asks.reduce((text, { operator, value }) => requireCondition(text, operator, value), '');
          const { conditions } = find(library, query, undefined, codes);
          expect(filter(library, conditions, undefined, groups).rowCount, query).toBe(countAt(table, r, c));
          cells++;
        });
      });
    }
    expect(cells).toBeGreaterThan(70);
  });
});

describe('what a number leads to', () => {
  const told = (n: number, name: string, parent?: number): Code => ({
    ...code(1, name),
    id: `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    ...(parent ? { parent: `d0000000-0000-4000-8000-${String(parent).padStart(12, '0')}` } : {}),
  });
  // Two projects of one codebook, in two scripts; 财政 at the root, under 部门, and deeper still.
  const many = [
    ...[told(1, '财政'), told(2, '预算', 1), told(3, '部门'), told(4, '财政', 3), told(5, '预算', 4)],
    ...[told(11, '財政'), told(12, '决算', 11), told(13, '预算', 11)],
  ];
  const quotes = many.flatMap(({ id }, i) => Array.from({ length: i + 1 }, () => ({ quote: '话', codes: [id] })));
  const notebook = libraryOf([{ annotations: quotes }]);

  test('codes of the same name: passages of just these', () => {
    const dimension = codeDimension(notebook, many, { language: 'zh-CN', fold });
    const table = crossTable(notebook.count, all, [dimension, siteDimension(notebook)], ROOM);
    expect(table.rows.map(({ value, total }) => `${value.depth} ${value.label} ${total}`)).toEqual([
      ...['0 财政 24', '1 预算 10', '1 决算 7', '0 部门 12', '1 财政 9', '2 预算 5'],
    ]);
    for (const { value, total } of table.rows) {
      const query = value.asks.reduce((text, ask) => requireCondition(text, ask.operator, ask.value), '');
      expect(find(notebook, query, undefined, many).rows, query).toHaveLength(total);
    }
  });

  test.each(['"百千万"工程办公室', '“护校安园”成员单位', '「两山」办', '办公室"', 'a "b" 「c」', '甲　乙'])(
    'a value with quotation marks: passages of %s',
    (addressee) => {
      const own = libraryOf([
        {
          annotations: [
            { quote: '话', addressee },
            { quote: '又', addressee: '别处' },
          ],
        },
      ]);
      const { value } = addresseeDimension(own, fold).values[0]?.asks[0] ?? { value: '' };
      expect(find(own, requireCondition('', 'addressee', value)).rows).toHaveLength(1);
    },
  );

  test('passages that have a line and nothing across are told, for its sum does not count them', () => {
    const own = libraryOf([
      {
        annotations: [
          { quote: '一', person: '邓柯|', addressee: '各县' },
          { quote: '二', person: '邓柯|' },
          { quote: '三', person: '李强|', addressee: '各县' },
        ],
      },
    ]);
    const table = crossTable(own.count, all, [officialDimension(own, fold), addresseeDimension(own, fold)], ROOM);
    expect(table.rows.map(({ value, total, alone }) => [value.label, total, alone])).toEqual([
      ['邓柯', 1, 1],
      ['李强', 1, 0],
    ]);
  });
});

test('of officials by addressees, what is no longer coded as a directive is in no cell', () => {
  const directive = startingCodebook.find(({ names }) => names.en === 'Directive') as Code;
  const told = { quote: '安全', person: '邓柯|衡阳市', addressee: '各县区' };
  const index = libraryOf([
    {
      day: '2026-05-01',
      host: 'a.example',
      annotations: [
        { ...told, codes: [directive.id] },
        { ...told, codes: [SAFETY] },
        { ...told, codes: [] },
      ],
    },
  ]);
  const countWith = (book: Codebook): number => {
    const { isCoded, asks } = codedAsDirective(index, book, { language: 'zh-CN', fold });
    const officials = ofRows(officialDimension(index, fold), { passes: isCoded, asks });
    const table = crossTable(index.count, all, [officials, addresseeDimension(index, fold)], { rows: 9, columns: 9 });
    expect(table.rows[0]?.value.asks.slice(1)).toEqual(asks);
    return countAt(table, 0, 0);
  };
  expect(countWith([...codes, directive])).toBe(1);
  // In a notebook that has no such code every row of the ledger is one.
  expect(countWith(codes)).toBe(3);
});

test('a cell of directives opens as many as it counts where each project calls its code otherwise', () => {
  const own = startingCodebook.find(({ names }) => names.en === 'Directive') as Code;
  const [one, two] = ['a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002'];
  const other = { ...code(8, '批示'), project: two, original: own.id } as Code;
  const book = [...codes.map((each) => ({ ...each, project: one })), { ...own, project: one }, other] as Codebook;
  const told = { quote: '安全', person: '邓柯|衡阳市', addressee: '各县区' };
  const index = libraryOf([
    {
      day: '2026-05-01',
      host: 'a.example',
      annotations: [
        { ...told, codes: [own.id] },
        { ...told, codes: [other.id] },
        { ...told, codes: [SAFETY] },
      ],
    },
  ]);
  const { isCoded, asks } = codedAsDirective(index, book, { language: 'zh-CN', fold });
  expect([0, 1, 2].map(isCoded)).toEqual([true, true, false]);
  for (const query of ['', `标签:${own.names.zh}`]) {
    const opened = find(index, passagesQuery(query, asks, libraryWords['zh-CN'].operators), undefined, book);
    expect(opened.rows).toHaveLength(query === '' ? 2 : 1);
  }
});
