import type { Project } from '@/utils/model/project';
import { instantAfter } from '@/utils/model/time';
import type { Database } from './database';
import { choiceTables, readProjects } from './projects';
import { removeUnused } from './remove-project';

/** So many characters a project's name has at most. */
const MOST = 200;

/**
 * Tells a project that has just been joined from those here that are called the same: an unused one goes to the bin, and any
 * other is called `own` of its name (empty where the reader gave none). One that is at a place itself keeps its name, which
 * others know it by. Whether any project changed.
 */
export function tellJoinedApart(
  db: Database,
  joined: Project['id'],
  own: (name: Project['name']) => string,
): Promise<boolean> {
  const tables = [db.articles, db.annotations, db.codes, db.essays, db.places, ...choiceTables(db)];
  return db.transaction('rw', tables, async () => {
    const projects = await readProjects(db);
    const name = projects.find(({ id }) => id === joined)?.name;
    const places = new Set(await db.places.toCollection().primaryKeys());
    const same = projects.filter((one) => one.name === name && one.id !== joined && !places.has(one.id));
    for (const one of same) {
      if (await removeUnused(db, one.id)) continue;
      const modified = instantAfter(one.modified);
      await db.projects.put({ ...one, name: own(one.name).slice(0, MOST), modified });
    }
    return same.length > 0;
  });
}
