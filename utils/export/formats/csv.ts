import { defineFormat } from '@/utils/export/define-format';
import type { TextFormat } from '@/utils/export/format';
import { annotationTable } from '@/utils/export/tables/annotation-table';
import { articleTable } from '@/utils/export/tables/article-table';
import { codeTable } from '@/utils/export/tables/code-table';
import { officialTable } from '@/utils/export/tables/official-table';
import { BYTE_ORDER_MARK, rowWriter, tsvRow } from '@/utils/export/tables/spreadsheet';
import { type TableMaker, tableText } from '@/utils/export/tables/table';

/** A table as a CSV file. */
export const csvOf = (id: string, table: TableMaker, more: Pick<TextFormat, 'suffix' | 'isSummary'> = {}): TextFormat =>
  defineFormat({
    id,
    extension: 'csv',
    mediaType: 'text/csv',
    offers: ['headers'],
    ...more,
    passes: (context) => tableText(table, context, { line: rowWriter(context.options), start: BYTE_ORDER_MARK }),
  });

/** For spreadsheets: one row for each annotation. */
export const csv = csvOf('csv', annotationTable('annotation'));

/** For pivot tables and statistics: one row for each code of each annotation. */
export const csvByCode = csvOf('csv-by-code', annotationTable('code'), { suffix: 'codes' });

/** One row for each article: variables of the documents in MAXQDA and NVivo. */
export const articlesCsv = csvOf('articles-csv', articleTable, { suffix: 'article-table', isSummary: true });

/** The codebook as a table. */
export const codebookCsv = csvOf('codebook-csv', codeTable, { suffix: 'codebook', isSummary: true });

/** The officials' register as a table. */
export const officialsCsv = csvOf('officials-csv', officialTable, { suffix: 'officials', isSummary: true });

/** For pasting into a table: one row for each annotation. */
export const tsv = defineFormat({
  id: 'tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  offers: ['headers'],
  passes: (context) => tableText(annotationTable('annotation'), context, { line: tsvRow(context.options) }),
});
