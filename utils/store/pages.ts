import { Annotation } from '@/utils/model/annotation';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

const PAGE = 2000;

/**
 * Living annotations, oldest first, a page at a time: each page starts behind the last key of the one before, so that
 * the last costs what the first does, and only one is in memory.
 */
export async function* annotationsInOrder(db: Database, size = PAGE): AsyncGenerator<Annotation[]> {
  for (let after = ['', '']; ; ) {
    const rows = await db.annotations.where('[created+id]').above(after).limit(size).toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield wholeRows(Annotation, rows).filter(({ deleted }) => !deleted);
    if (rows.length < size) return;
    after = [last.created, last.id];
  }
}
