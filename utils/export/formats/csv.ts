import { defineFormat } from '@/utils/export/define-format';
import { tablePasses } from '@/utils/export/tables/annotation-table';
import { BYTE_ORDER_MARK, csvRow, tsvRow } from '@/utils/export/tables/spreadsheet';

/** For spreadsheets: one row for each annotation. */
export const csv = defineFormat({
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  offers: ['headers'],
  passes: (context) => tablePasses(context, { rowPer: 'annotation', line: csvRow, start: BYTE_ORDER_MARK }),
});

/** For pivot tables and statistics: one row for each code of each annotation. */
export const csvByCode = defineFormat({
  id: 'csv-by-code',
  extension: 'csv',
  mediaType: 'text/csv',
  offers: ['headers'],
  passes: (context) => tablePasses(context, { rowPer: 'code', line: csvRow, start: BYTE_ORDER_MARK }),
});

/** For pasting into a table: one row for each annotation. */
export const tsv = defineFormat({
  id: 'tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  offers: ['headers'],
  passes: (context) => tablePasses(context, { rowPer: 'annotation', line: tsvRow }),
});
