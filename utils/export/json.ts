import type { ExportFormat } from './format';

/** What a Pressmark backup says it is. */
export const BACKUP_FORMAT = 'pressmark-notebook';
/** Raised when a reader of the older version could no longer read the file rightly. */
export const BACKUP_VERSION = 1;

/** The tables of a backup, in the order they are written: what is referred to comes before what refers. */
export const BACKUP_TABLES = ['codes', 'articles', 'revisions', 'annotations'] as const;

/** The lossless backup, bin included: docs/export-json.md. One record a line, so that a diff shows what changed. */
export const json = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  *write(notebook, { version }) {
    yield `{\n"format": "${BACKUP_FORMAT}",\n"version": ${BACKUP_VERSION},\n"generator": ${JSON.stringify(`Pressmark ${version}`)}`;
    for (const table of BACKUP_TABLES) {
      yield `,\n"${table}": [`;
      for (const [index, record] of notebook[table].entries())
        yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`;
      yield '\n]';
    }
    yield '\n}\n';
  },
} satisfies ExportFormat;
