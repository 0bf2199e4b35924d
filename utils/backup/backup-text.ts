import type Dexie from 'dexie';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/utils/export/formats/json';
import type { Notebook } from '@/utils/model/notebook';
import { rawRows, USER_TABLES } from '@/utils/store/user-tables';

export type Counts = Record<keyof Notebook, number>;

/**
 * Everything the reader owns as the JSON backup, in pieces: every article and the bin, rows as they lie on disk, so that
 * a damaged one is in it too. What refers is read before what it refers to: a record written meanwhile has all it needs.
 * `counts` is filled while it is read.
 */
export async function* backupText(db: Dexie, program: string, counts?: Counts): AsyncGenerator<string> {
  yield `{\n"format": "${BACKUP_FORMAT}",\n"version": ${BACKUP_VERSION},\n"generator": ${JSON.stringify(program)}`;
  for (const table of USER_TABLES.toReversed()) {
    yield `,\n"${table}": [`;
    let row = 0;
    for await (const rows of table === 'codes' ? codesInOrder(db) : rawRows(db, table)) {
      yield rows.map((record, i) => `${row + i === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`).join('');
      row += rows.length;
    }
    if (counts && table in counts) counts[table as keyof Counts] = row;
    yield '\n]';
  }
  yield '\n}\n';
}

/** Codes stand in a file in the reader's order, and need no number to say it. */
async function* codesInOrder(db: Dexie): AsyncGenerator<unknown[]> {
  const codes: { order?: number }[] = [];
  for await (const rows of rawRows(db, 'codes')) codes.push(...(rows as typeof codes));
  yield codes.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ order: _, ...code }) => code);
}
