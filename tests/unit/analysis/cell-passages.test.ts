import { describe, expect, test } from 'vitest';
import { find, fold, libraryOf } from '@/tests/unit/search/sample-library';
import { countAt, crossTable } from '@/utils/analysis/cross-table';
import {
  addresseeDimension,
  codeDimension,
  codedAsDirective,
  officialDimension,
  ofRows,
  siteDimension,
  speakerDimension,
} from '@/utils/analysis/dimension';
import { passagesQuery } from '@/utils/analysis/passages';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { libraryWords } from '@/utils/i18n/library';
import type { Code, Codebook } from '@/utils/model/codebook';
import { requireCondition } from '@/utils/search/query';
import { all, code, codes, ROOM, SAFETY } from './coded-library';

describe('the query that a number links to', () => {
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

  test('passages with a row value but no column value are reported, because the row’s sum excludes them', () => {
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

test('in officials by addressees, a passage no longer coded as a directive is in no cell', () => {
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

test('a cell of directives opens as many passages as it counts even if each project names its code differently', () => {
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

test('a cell of directives opens the passages it counts, not those that only name the official', () => {
  const own = startingCodebook.find(({ names }) => names.en === 'Directive') as Code;
  const given = { codes: [own.id], addressee: '各县区', directed: true };
  const index = libraryOf([
    {
      annotations: [
        { ...given, quote: '一', speaker: '邓柯|衡阳市' },
        { ...given, quote: '二', speaker: '鄧柯|衡陽市', addressee: '各縣區' },
        // Named beside another speaker; a namesake; to somebody else; named without a directive.
        { ...given, quote: '三', person: '邓柯|衡阳市', speaker: '李强|' },
        { ...given, quote: '四', speaker: '邓柯|长沙市' },
        { ...given, quote: '五', speaker: '邓柯|衡阳市', addressee: '水利局' },
        { quote: '六', codes: [own.id], person: '邓柯|衡阳市', addressee: '各县区' },
      ],
    },
  ]);
  const book = [...codes, own];
  const { isCoded, asks } = codedAsDirective(index, book, { language: 'zh-CN', fold });
  const officials = ofRows(speakerDimension(index, fold), { passes: isCoded, asks });
  const table = crossTable(index.count, all, [officials, addresseeDimension(index, fold)], ROOM);
  expect(table.rows.map(({ value }) => value.label)).toEqual(['邓柯·衡阳市', '李强', '邓柯·长沙市']);
  expect(countAt(table, 0, 0)).toBe(2);
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const)
    for (const [r, row] of table.rows.entries())
      for (const [c, column] of table.columns.entries()) {
        const asked = [...row.value.asks, ...column.value.asks];
        const { rows } = find(index, passagesQuery('', asked, libraryWords[language].operators), undefined, book);
        expect([row.value.label, column.value.label, rows.length]).toEqual([
          row.value.label,
          column.value.label,
          countAt(table, r, c),
        ]);
      }
});
