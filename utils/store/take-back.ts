import type { Annotation } from '@/utils/model/annotation';
import { removeAnnotation } from './annotations';
import { deleteForEver } from './bin';
import type { Database } from './database';
import { isOnBoard } from './essays';

/** An annotation younger than this is undone without a trace. Milliseconds. */
const FRESH_MS = 600_000;

/**
 * Undoes an annotation. If it was made within FRESH_MS, it goes into the bin only if there is something to lose: a note,
 * details of a directive or an official that were added since, a place in an essay. Returns it as deleted; undefined when
 * there is none.
 */
export async function takeBackAnnotation(db: Database, id: Annotation['id']): Promise<Annotation | undefined> {
  return db.transaction('rw', db.annotations, db.essays, async () => {
    const known = await db.annotations.get(id);
    const removed = await removeAnnotation(db, id);
    if (!known || !removed) return undefined;
    const { note, replaced, directive, entered, official } = removed;
    const isFresh = Date.now() - Date.parse(known.created) < FRESH_MS;
    const isChanged = known.modified !== known.created;
    const isWorthKeeping =
      !isFresh || note.trim() !== '' || replaced || (isChanged && (directive || entered || official));
    if (!isWorthKeeping && !(await isOnBoard(db, id))) await deleteForEver(db, [id]);
    return removed;
  });
}
