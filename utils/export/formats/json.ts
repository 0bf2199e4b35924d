import { defineFormat } from '@/utils/export/define-format';
import type { RecordPass } from '@/utils/export/format';

/** The value of a backup's format field. */
export const BACKUP_FORMAT = 'pressmark-notebook';
/** Raised when a reader of the older version could no longer read the file rightly. */
export const BACKUP_VERSION = 2;

/** The tables of a backup, in the order they are written: what is referred to comes before what refers. */
export const BACKUP_TABLES = ['codes', 'articles', 'revisions', 'annotations'] as const;

/** Tables of a backup before and after these; older backups lack them. */
const BEFORE = ['projects', 'coders'] as const;
const AFTER = ['decisions', 'samePersons', 'essays', 'preferences'] as const;

/** The passes over a backup's tables, in order; `generator` names the program that wrote it. */
export function backupPasses(generator: string): RecordPass[] {
  const head = `{\n"format": "${BACKUP_FORMAT}",\n"version": ${BACKUP_VERSION},\n"generator": ${JSON.stringify(generator)}`;
  const tables = [...BEFORE, ...BACKUP_TABLES, ...AFTER];
  return tables.map((table, index): RecordPass => {
    const isLast = index === tables.length - 1;
    return {
      over: table,
      open: () => [`${index === 0 ? head : ''},\n"${table}": [`],
      each: (record, row) => [`${row === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`],
      close: () => [isLast ? '\n]\n}\n' : '\n]'],
    };
  });
}

/** The lossless backup, bin included: docs/json-format.md. One record a line, so that a diff shows what changed. */
export const json = defineFormat({
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  isLossless: true,
  passes: ({ options }) => backupPasses(`Pressmark ${options.version}`),
});
