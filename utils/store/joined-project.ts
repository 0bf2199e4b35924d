import type { Project } from '@/utils/model/project';
import { instantAfter } from '@/utils/model/time';
import type { Database } from './database';
import { choiceTables, readProjects } from './projects';
import { removeUnused } from './remove-project';

/** The longest name of a project, in UTF-16 units. */
const MOST = 200;

/**
 * Makes sure that a newly joined project can be told from local ones of the same name. An unused one is moved to the
 * bin; any other is renamed to the result of `own` (its name is empty when the reader gave none). One that is itself
 * connected keeps its name, which others know. Returns whether any project changed.
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
