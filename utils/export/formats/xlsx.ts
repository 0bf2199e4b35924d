import type { BookFormat, Pass, SheetStart, WriteContext } from '@/utils/export/format';
import { TABLE_LABELS } from '@/utils/export/table-labels';
import { annotationTable } from '@/utils/export/tables/annotation-table';
import { articleTable } from '@/utils/export/tables/article-table';
import { codeTable } from '@/utils/export/tables/code-table';
import { officialTable } from '@/utils/export/tables/official-table';
import { type TableMaker, tableRows } from '@/utils/export/tables/table';

type SheetName = 'annotations' | 'articles' | 'codes' | 'officials';

const SHEETS: [name: SheetName, table: TableMaker][] = [
  ['annotations', annotationTable('annotation')],
  ['articles', articleTable],
  ['codes', codeTable],
  ['officials', officialTable],
];

function* passesOf(context: WriteContext): Generator<Pass<string[] | SheetStart>> {
  const { sheets } = TABLE_LABELS[context.options.language];
  for (const [name, table] of SHEETS) {
    yield { over: 'codes', open: () => [{ sheet: sheets[name] }], each: () => [] };
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
  passes: (context) => [...passesOf(context)],
};
