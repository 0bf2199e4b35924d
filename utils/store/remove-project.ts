import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { backInProjects, outOfProject } from '@/utils/model/article-notes';
import type { Project } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import { binLimit } from './bin';
import type { Database } from './database';
import { moveEssays, readEssays } from './essays';
import { placeArticles } from './place-articles';
import { choiceTables, readProjects } from './projects';
import { wholeRows } from './whole-rows';

const tablesOf = (db: Database) => [db.articles, db.annotations, db.codes, db.essays, db.places, ...choiceTables(db)];

/**
 * Moves a project to the bin, with its annotations and the articles that are in no other; with `into`, first moves all
 * of that into another project. The last project cannot be removed. Undefined then, and when there is no such project.
 */
export async function removeProject(
  db: Database,
  id: Project['id'],
  into?: Project['id'],
): Promise<Project | undefined> {
  return db.transaction('rw', tablesOf(db), async () => {
    const alive = await readProjects(db);
    const known = alive.find((project) => project.id === id);
    if (!known || alive.length === 1 || into === id) return undefined;
    const now = instant();
    const rows = wholeRows(Article, await db.articles.where('projects').equals(id).toArray());
    if (into !== undefined) {
      const placing = { articles: rows.map((row) => row.id), from: id, to: into, how: 'move' } as const;
      // Members of a connected project keep what they have; if the target is connected too, they get it there.
      await placeArticles(db, placing, { keepsIds: !(await db.places.get(into)) });
      await moveEssays(db, id, into);
    } else {
      const said = wholeRows(Annotation, await db.annotations.where('project').equals(id).toArray());
      const living = said.filter(({ deleted }) => !deleted);
      await db.annotations.bulkPut(
        living.map((one) => ({ ...one, deleted: now, modified: instantAfter(one.modified, now) })),
      );
      const essays = (await readEssays(db, id)).filter(({ deleted }) => !deleted);
      await db.essays.bulkPut(
        essays.map((one) => ({ ...one, deleted: now, modified: instantAfter(one.modified, now) })),
      );
      const others = new Set(alive.map((project) => project.id).filter((other) => other !== id));
      const alone = rows.filter(({ deleted, projects = [] }) => !deleted && !projects.some((one) => others.has(one)));
      await db.articles.bulkPut(
        alone.map((one) => ({ ...one, deleted: now, changed: instantAfter(one.changed, now) })),
      );
      const gone = new Set(alone);
      const shared = rows.filter((row) => !row.deleted && !gone.has(row));
      await db.articles.bulkPut(
        shared.map((one) => ({ ...outOfProject(one, id, now), changed: instantAfter(one.changed, now) })),
      );
    }
    const project = { ...known, deleted: now, modified: instantAfter(known.modified, now) };
    await db.projects.put(project);
    return project;
  });
}

/**
 * Moves an unused project to the bin: one without contents and with its initial codes. Undefined, and nothing changes,
 * when it is used, is the last one, or does not exist.
 */
export async function removeUnused(db: Database, id: Project['id']): Promise<Project | undefined> {
  return db.transaction('rw', tablesOf(db), async () => {
    const lives = ({ deleted }: { deleted?: string | undefined }): boolean => deleted === undefined;
    const made = (await db.projects.get(id))?.created ?? '';
    const used = await Promise.all([
      db.articles.where('projects').equals(id).filter(lives).count(),
      db.annotations.where('project').equals(id).filter(lives).count(),
      db.essays.where('project').equals(id).filter(lives).count(),
      db.codes
        .where('project')
        .equals(id)
        .filter(({ modified }) => modified > made)
        .count(),
    ]);
    return used.some((count) => count > 0) ? undefined : removeProject(db, id);
  });
}

/** Restores a project with everything that was deleted along with it; undefined when it is not in the bin. */
export async function restoreProject(db: Database, id: Project['id']): Promise<Project | undefined> {
  return db.transaction('rw', tablesOf(db), async () => {
    const row = await db.projects.get(id);
    if (!row?.deleted) return undefined;
    const now = instant();
    const wentAlong = ({ deleted }: { deleted?: string | undefined }): boolean => deleted === row.deleted;
    const said = wholeRows(Annotation, await db.annotations.where('project').equals(id).toArray()).filter(wentAlong);
    await db.annotations.bulkPut(said.map((one) => ({ ...outOfBin(one), modified: instantAfter(one.modified, now) })));
    const essays = (await readEssays(db, id)).filter(wentAlong);
    await db.essays.bulkPut(essays.map((one) => ({ ...outOfBin(one), modified: instantAfter(one.modified, now) })));
    const articles = wholeRows(Article, await db.articles.where('projects').equals(id).toArray()).filter(wentAlong);
    await db.articles.bulkPut(articles.map((one) => ({ ...outOfBin(one), changed: instantAfter(one.changed, now) })));
    const left = await db.articles.filter((one) => one.left?.[id]?.at === row.deleted).toArray();
    await db.articles.bulkPut(
      wholeRows(Article, left).map((one) => ({
        ...backInProjects(one, [id]),
        changed: instantAfter(one.changed, now),
      })),
    );
    const project = { ...outOfBin(row), modified: instantAfter(row.modified, now) };
    await db.projects.put(project);
    return project;
  });
}

/** Permanently deletes projects that have been in the bin for longer than BIN_DAYS, with their codebooks. */
export async function purgeProjects(db: Database, now = new Date()): Promise<void> {
  const limit = binLimit(now);
  await db.transaction('rw', db.projects, db.codes, db.annotations, db.essays, async () => {
    for (const { id, deleted } of await db.projects.toArray()) {
      if (deleted === undefined || deleted >= limit) continue;
      await db.annotations.where('project').equals(id).delete();
      await db.codes.where('project').equals(id).delete();
      await db.essays.where('project').equals(id).delete();
      await db.projects.delete(id);
    }
  });
}
