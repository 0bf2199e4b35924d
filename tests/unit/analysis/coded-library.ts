import { fold, libraryOf } from '@/tests/unit/search/sample-library';
import { countAt, crossTable } from '@/utils/analysis/cross-table';
import { codeDimension, type Dimension } from '@/utils/analysis/dimension';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { LibraryIndex } from '@/utils/search/library-index';

export const code = (n: number, name: string, parent?: number): Code => ({
  ...(startingCodebook[0] as Code),
  id: `c0000000-0000-4000-8000-00000000000${n}`,
  names: { en: name, zh: name },
  ...(parent ? { parent: `c0000000-0000-4000-8000-00000000000${parent}` } : {}),
});
// 安全 has two children; 其他 stands twice, once under 安全.
export const codes: Codebook = [
  code(1, '安全'),
  code(2, '校园', 1),
  code(3, '其他', 1),
  code(4, '经济'),
  code(5, '其他', 4),
];
export const [SAFETY, SCHOOL, OTHER_SAFETY, ECONOMY, OTHER_ECONOMY] = codes.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
];

/** The text that the passages of `library` are in. */
export const TEXT = '校园要安全。经济要发展，就业要稳。\n最后一句。';
export const library = libraryOf([
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

export const all = (_row: number): boolean => true;
export const ROOM = { rows: 20, columns: 20 };

/** A table as text: the labels, and row by row the counts. */
export function written(index: LibraryIndex, dimensions: readonly [Dimension, Dimension], passes = all) {
  const table = crossTable(index.count, passes, dimensions, ROOM);
  return [
    table.columns.map(({ value, total }) => `${value.label} ${total}`).join(' | '),
    ...table.rows.map(
      ({ value, total }, row) =>
        `${value.label} ${total}: ${table.columns.map((_, column) => countAt(table, row, column)).join(' ')}`,
    ),
  ];
}

export const byCode = codeDimension(library, codes, { language: 'zh-CN', fold });
