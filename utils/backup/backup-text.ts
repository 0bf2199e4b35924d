import type { Dexie, IndexableType } from 'dexie';
import { byRank } from '@/utils/codebook/ranks';
import type { Chunk } from '@/utils/export/format';
import { backupPasses } from '@/utils/export/formats/json';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { rowKeys, rowsOf, USER_TABLES, type UserTable } from '@/utils/store/user-tables';

export type Counts = Record<keyof Notebook, number>;

/**
 * Everything the reader owns as the JSON backup, in pieces: every article and the bin, rows as they lie on disk, so that
 * a damaged one is in it too. `counts` is filled while it is read.
 *
 * Which rows there are is asked of what refers before what it refers to, then they are read in the order of the file: a
 * record written meanwhile is in it with all it needs, or not at all.
 */
export async function* backupText(db: Dexie, program: string, counts?: Counts): AsyncGenerator<string> {
  const keys = new Map<string, IndexableType[]>();
  for (const table of USER_TABLES.toReversed()) keys.set(table, await rowKeys(db, table));
  for (const pass of backupPasses(program)) {
    const table = pass.over as UserTable;
    yield textOf(pass.open?.());
    let row = 0;
    for await (const rows of table === 'codes' ? codesInOrder(db) : rowsOf(db, table, keys.get(table) ?? [])) {
      yield rows.map((record) => textOf(pass.each(record as object, row++))).join('');
    }
    if (counts && table in counts) counts[table as keyof Counts] = row;
    yield textOf(pass.close?.());
  }
}

const textOf = (chunks: Iterable<Chunk> = []): string => [...chunks].join('');

/** Codes stand in a file in the reader's order; the number that a notebook of version 5 has for it is left out. */
async function* codesInOrder(db: Dexie): AsyncGenerator<unknown[]> {
  const codes: (Code & { order?: number })[] = [];
  for await (const rows of rowsOf(db, 'codes', await rowKeys(db, 'codes')))
    for (const row of rows as typeof codes) codes.push(row);
  const numbered = codes.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  yield (codes.some(({ rank }) => rank) ? codes.toSorted(byRank) : numbered).map(({ order: _, ...code }) => code);
}
