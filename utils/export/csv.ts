import { annotationTable } from './annotation-table';
import type { ExportFormat } from './format';
import { BYTE_ORDER_MARK, csvRow } from './spreadsheet';

/** For spreadsheets: one row for each annotation. */
export const csv = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  *write(notebook, options) {
    yield BYTE_ORDER_MARK;
    for (const row of annotationTable(notebook, options, { rowPer: 'annotation' })) yield csvRow(row);
  },
} satisfies ExportFormat;

/** For pivot tables and statistics: one row for each code of each annotation. */
export const csvByCode = {
  id: 'csv-by-code',
  extension: 'csv',
  mediaType: 'text/csv',
  *write(notebook, options) {
    yield BYTE_ORDER_MARK;
    for (const row of annotationTable(notebook, options, { rowPer: 'code' })) yield csvRow(row);
  },
} satisfies ExportFormat;
