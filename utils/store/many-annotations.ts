import { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import { instant, instantAfter } from '@/utils/model/time';
import { reviveArticles } from './article-bin';
import { carryCodes } from './carry-codes';
import type { Database } from './database';
import { choiceTables } from './projects';
import { wholeRows } from './whole-rows';

/** Gives annotations a code, or removes it. Returns those that changed, with their new state. */
export const codeAnnotations = (
  db: Database,
  ids: readonly Annotation['id'][],
  code: Code['id'],
  { give }: { give: boolean },
): Promise<Annotation[]> =>
  db.transaction('rw', [db.annotations, db.codes, ...choiceTables(db)], async () => {
    const rows = await db.annotations.bulkGet([...ids]);
    const projects = new Set(rows.flatMap((row) => row?.project ?? []));
    // Each project has its own copy of the code.
    const own = new Map<string | undefined, Code['id']>();
    for (const project of projects) own.set(project, (await carryCodes(db, [code], project)).get(code) ?? code);
    return changeMany(db, ids, (annotation) => {
      const given = own.get(annotation.project) ?? code;
      if (annotation.deleted || annotation.codes.includes(given) === give) return undefined;
      const codes = give ? [...annotation.codes, given] : annotation.codes.filter((id) => id !== given);
      return { ...annotation, codes };
    });
  });

/** Moves annotations to the bin. Returns those that were not in it. */
export const removeAnnotations = (db: Database, ids: readonly Annotation['id'][]): Promise<Annotation[]> =>
  changeMany(db, ids, (annotation) => (annotation.deleted ? undefined : { ...annotation, deleted: instant() }));

/** Restores annotations from the bin. Returns those that were in it. */
export const restoreAnnotations = (db: Database, ids: readonly Annotation['id'][]): Promise<Annotation[]> =>
  db.transaction('rw', db.annotations, db.articles, db.projects, async () => {
    const restored = await changeMany(db, ids, ({ deleted, ...annotation }) => (deleted ? annotation : undefined));
    await reviveArticles(db, restored);
    return restored;
  });

/** Changes annotations in one transaction, all or none. `edit` returns undefined to leave one unchanged. */
async function changeMany(
  db: Database,
  ids: readonly Annotation['id'][],
  edit: (annotation: Annotation) => Annotation | undefined,
): Promise<Annotation[]> {
  return db.transaction('rw', db.annotations, async () => {
    const rows = await db.annotations.bulkGet([...ids]);
    const now = instant();
    const changed = wholeRows(Annotation, rows).flatMap((annotation) => {
      const edited = edit(annotation);
      return edited ? [{ ...edited, modified: instantAfter(annotation.modified, now) }] : [];
    });
    await db.annotations.bulkPut(changed);
    return changed;
  });
}
