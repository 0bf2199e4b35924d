import type { BookFormat, CellKind, Pass, SheetStart, WriteContext } from '@/utils/export/format';
import { type ColumnLabels, TABLE_LABELS } from '@/utils/export/table-labels';
import { annotationTable, READING_ORDER } from '@/utils/export/tables/annotation-table';
import { articleTable } from '@/utils/export/tables/article-table';
import { codeTable } from '@/utils/export/tables/code-table';
import { officialTable } from '@/utils/export/tables/official-table';
import { heading, type TableMaker, tableRows } from '@/utils/export/tables/table';
import { csvOf } from './csv';

type SheetName = 'annotations' | 'articles' | 'codes' | 'officials';

const annotationSheet = annotationTable('annotation', READING_ORDER);

const SHEETS: [name: SheetName, table: TableMaker][] = [
  ['annotations', annotationSheet],
  ['articles', articleTable],
  ['codes', codeTable],
  ['officials', officialTable],
];

/** Columns that a spreadsheet can group by month or add up. */
const KINDS: Record<CellKind, (keyof ColumnLabels)[]> = {
  day: [
    'published',
    'accessed',
    'created',
    'modified',
    'deadline_date',
    'done',
    'quote_state_day',
    'first_day',
    'last_day',
  ],
  number: ['start', 'end', 'confidence', 'annotations', 'uses', 'articles', 'directives'],
};

function* passesOf(context: WriteContext): Generator<Pass<string[] | SheetStart>> {
  const { options } = context;
  const { sheets } = TABLE_LABELS[options.language];
  const kindsOf = (kind: CellKind) => KINDS[kind].map((column) => [heading(column, options), kind] as const);
  const kinds = new Map([...kindsOf('day'), ...kindsOf('number')]);
  for (const [name, table] of SHEETS) {
    yield { over: 'codes', open: () => [{ sheet: sheets[name], kinds }], each: () => [] };
    yield* tableRows(table, context);
  }
}

/** For Excel, LibreOffice, Numbers and WPS: annotations, articles, codebook and officials as sheets of one workbook. */
export const xlsx: BookFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  offers: ['headers'],
  isBook: true,
  preview: csvOf('xlsx', annotationSheet),
  passes: (context) => [...passesOf(context)],
};
