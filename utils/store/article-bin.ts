import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { backInProjects, outOfProject } from '@/utils/model/article-notes';
import { leftEach } from '@/utils/model/left-projects';
import type { Project } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import type { Database } from './database';
import { reviveProjects } from './projects';
import { wholeRows } from './whole-rows';

/** What moving articles into or out of the bin changed. */
export interface ArticlesChanged {
  articles: Article[];
  annotations: Annotation[];
}

/** A record as it is after leaving the bin. */
export function outOfBin<T extends { deleted?: unknown }>({ deleted: _, ...record }: T): T {
  return record as T;
}

const articlesOf = async (db: Database, ids: Iterable<Article['id']>): Promise<Article[]> =>
  wholeRows(Article, await db.articles.bulkGet([...ids]));

const binnedOf = async (db: Database, ids: Iterable<Article['id']>): Promise<Article[]> =>
  (await articlesOf(db, ids)).filter(({ deleted }) => deleted);

/**
 * Annotations deleted together with their article, not earlier. For an article that is not deleted, its annotations
 * outside the bin.
 */
async function wentAlong(db: Database, articles: readonly Article[]): Promise<Annotation[]> {
  const deleted = new Map(articles.map((article) => [article.id, article.deleted]));
  const rows = await db.annotations
    .where('articleId')
    .anyOf([...deleted.keys()])
    .toArray();
  return wholeRows(Annotation, rows).filter((one) => one.deleted === deleted.get(one.articleId));
}

/**
 * Moves articles into or out of the bin, with their annotations. Texts and decisions stay. With `project`, an article
 * that is in other projects too only leaves that one, or returns to it, with its annotations and note there.
 */
export async function moveArticles(
  db: Database,
  ids: readonly Article['id'][],
  { toBin, project }: { toBin: boolean; project?: Project['id'] | undefined },
): Promise<ArticlesChanged> {
  return db.transaction('rw', db.articles, db.annotations, db.projects, async () => {
    const all = await articlesOf(db, ids);
    const alive = new Set((await db.projects.toArray()).flatMap(({ id, deleted }) => (deleted ? [] : [id])));
    const isShared = ({ deleted, projects = [], left }: Article): boolean => {
      if (project === undefined) return false;
      if (!toBin) return left?.[project] !== undefined;
      if (deleted) return false;
      return projects.includes(project) && projects.some((id) => id !== project && alive.has(id));
    };
    const ofOne =
      project === undefined
        ? { articles: [], annotations: [] }
        : await moveInOne(db, all.filter(isShared), project, { toBin });
    const isAsked = ({ projects = [] }: Article): boolean =>
      !toBin || project === undefined || projects.length === 0 || projects.includes(project);
    const rows = all.filter((row) => !isShared(row) && !row.deleted === toBin && isAsked(row));
    const along = await wentAlong(db, rows);
    const now = instant();
    const move = <T extends Article | Annotation>(record: T): T =>
      toBin ? { ...record, deleted: now } : outOfBin(record);
    const articles = rows.map((row) => ({ ...move(row), changed: instantAfter(row.changed, now) }));
    const annotations = along.map((one) => ({ ...move(one), modified: instantAfter(one.modified, now) }));
    await db.articles.bulkPut(articles);
    await db.annotations.bulkPut(annotations);
    if (!toBin) await reviveProjects(db, projectsToRevive(articles, annotations));
    return {
      articles: [...ofOne.articles, ...articles],
      annotations: [...ofOne.annotations, ...annotations],
    };
  });
}

/** Removes articles from one of their projects, or restores them to it, with their annotations and notes there. */
async function moveInOne(
  db: Database,
  rows: readonly Article[],
  project: Project['id'],
  { toBin }: { toBin: boolean },
): Promise<ArticlesChanged> {
  const now = instant();
  const along = await saidOf(db, rows, project, (row) => (toBin ? undefined : row.left?.[project]?.at));
  const annotations = along.map((one) => ({
    ...(toBin ? { ...one, deleted: now } : outOfBin(one)),
    modified: instantAfter(one.modified, now),
  }));
  const articles = rows.map((row) => ({
    ...(toBin ? outOfProject(row, project, now) : outOfBin(backInProjects(row, [project]))),
    changed: instantAfter(row.changed, now),
  }));
  await db.articles.bulkPut(articles);
  await db.annotations.bulkPut(annotations);
  if (!toBin && rows.length > 0) await reviveProjects(db, [project]);
  return { articles, annotations };
}

/**
 * Annotations of articles in one project that were deleted at the Instant `at` returns; undefined: those not deleted.
 */
async function saidOf(
  db: Database,
  rows: readonly Article[],
  project: Project['id'],
  at: (row: Article) => string | undefined,
): Promise<Annotation[]> {
  const deleted = new Map(rows.map((row) => [row.id, at(row)]));
  const said = await db.annotations
    .where('articleId')
    .anyOf([...deleted.keys()])
    .toArray();
  return wholeRows(Annotation, said).filter(
    (one) => one.project === project && one.deleted === deleted.get(one.articleId),
  );
}

/**
 * Permanently deletes what the bin holds of these articles from one project, while they stay in others. Returns them.
 */
export async function forgetLeft(
  db: Database,
  ids: readonly Article['id'][],
  project: Project['id'],
): Promise<Article[]> {
  return db.transaction('rw', db.articles, db.annotations, async () => {
    const rows = (await articlesOf(db, ids)).filter(({ left }) => left?.[project]);
    const gone = await saidOf(db, rows, project, (row) => row.left?.[project]?.at);
    await db.annotations.bulkDelete(gone.map(({ id }) => id));
    await db.articles.bulkPut(
      rows.map((row) => ({ ...withoutLeft(row, (id) => id === project), changed: instantAfter(row.changed) })),
    );
    return rows;
  });
}

/** The article without what the bin holds from projects for which `isGone` is true; `at`: when it left. */
export function withoutLeft(
  { left = {}, ...row }: Article,
  isGone: (id: Project['id'], at: string) => boolean,
): Article {
  const kept = Object.entries(left).filter(([id, { at }]) => !isGone(id, at));
  return kept.length > 0 ? { ...row, left: Object.fromEntries(kept) } : row;
}

/**
 * Restores articles that are annotated again, into the projects of the annotations. Call it in the annotating
 * transaction, with articles and projects.
 */
export async function reviveArticles(
  db: Database,
  said: readonly Pick<Annotation, 'articleId' | 'project'>[],
): Promise<void> {
  const projectsOf = new Map<Article['id'], Set<string>>();
  for (const { articleId, project } of said) {
    const projects = projectsOf.get(articleId) ?? new Set();
    if (project) projects.add(project);
    projectsOf.set(articleId, projects);
  }
  const changed = (await articlesOf(db, projectsOf.keys())).flatMap((row) => {
    const projects = [...(projectsOf.get(row.id) ?? [])];
    if (!row.deleted && projects.every((id) => row.projects?.includes(id))) return [];
    // What was deleted from its other projects stays in their bin.
    const left = projects.length > 0 ? leftEach(row) : row;
    return [{ ...backInProjects(outOfBin(left), projects), changed: instantAfter(row.changed) }];
  });
  await db.articles.bulkPut(changed);
  await reviveProjects(
    db,
    said.flatMap(({ project }) => project ?? []),
  );
}

/**
 * The projects of an article that leaves the bin: of several those in which it has annotations or a note, otherwise the
 * first.
 */
const projectsToRevive = (articles: readonly Article[], annotations: readonly Annotation[]): string[] => [
  ...annotations.flatMap(({ project }) => project ?? []),
  ...articles.flatMap(({ projects }) => projects?.slice(0, 1) ?? []),
];

/**
 * Permanently deletes those of these articles that are in the bin, with everything that belongs to them. Returns them.
 */
export async function deleteArticlesForEver(db: Database, ids: readonly Article['id'][]): Promise<Article[]> {
  return db.transaction('rw', db.articles, db.revisions, db.annotations, db.decisions, async () => {
    const binned = await binnedOf(db, ids);
    const gone = binned.map(({ id }) => id);
    await forgetArticles(db, gone);
    return binned;
  });
}

/** Permanently deletes articles, with everything that belongs to them. */
export async function forgetArticles(db: Database, ids: readonly Article['id'][]): Promise<void> {
  for (const table of [db.annotations, db.revisions, db.decisions]) await table.where('articleId').anyOf(ids).delete();
  await db.articles.bulkDelete([...ids]);
}
