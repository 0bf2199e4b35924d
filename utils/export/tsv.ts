import { annotationTable } from './annotation-table';
import type { ExportFormat } from './format';
import { tsvRow } from './spreadsheet';

/** For pasting into a table: one row for each annotation. */
export const tsv = {
  id: 'tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  *write(notebook, options) {
    for (const row of annotationTable(notebook, options, { rowPer: 'annotation' })) yield tsvRow(row);
  },
} satisfies ExportFormat;
