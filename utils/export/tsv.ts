import { tablePasses } from './annotation-table';
import { defineFormat } from './define-format';
import { tsvRow } from './spreadsheet';

/** For pasting into a table: one row for each annotation. */
export const tsv = defineFormat({
  id: 'tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  offers: ['headers'],
  passes: (context) => tablePasses(context, { rowPer: 'annotation', line: tsvRow }),
});
