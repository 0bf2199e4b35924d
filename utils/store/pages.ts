import { Annotation } from '@/utils/model/annotation';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

const PAGE = 2000;

/**
 * Annotations outside the bin, oldest first, one page at a time: each page starts after the last key of the one before,
 * so that the last costs no more than the first, and only one is in memory.
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
