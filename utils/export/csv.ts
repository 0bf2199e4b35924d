import { tablePasses } from './annotation-table';
import { defineFormat } from './define-format';
import { BYTE_ORDER_MARK, csvRow } from './spreadsheet';

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
