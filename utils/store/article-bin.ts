import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { placedIn } from '@/utils/model/article-notes';
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
 * Annotations that were deleted with their article, not before it; for an article that is not deleted, those that are not
 * either.
 */
export async function wentAlong(db: Database, articles: readonly Article[]): Promise<Annotation[]> {
  const deleted = new Map(articles.map((article) => [article.id, article.deleted]));
  const rows = await db.annotations
    .where('articleId')
    .anyOf([...deleted.keys()])
    .toArray();
  return wholeRows(Annotation, rows).filter((one) => one.deleted === deleted.get(one.articleId));
}

/** Moves articles into or out of the bin, with their annotations. Texts and decisions stay where they are. */
export async function moveArticles(
  db: Database,
  ids: readonly Article['id'][],
  { toBin }: { toBin: boolean },
): Promise<ArticlesChanged> {
  return db.transaction('rw', db.articles, db.annotations, db.projects, async () => {
    const rows = (await articlesOf(db, ids)).filter(({ deleted }) => !deleted === toBin);
    const along = await wentAlong(db, rows);
    const now = instant();
    const move = <T extends Article | Annotation>(record: T): T =>
      toBin ? { ...record, deleted: now } : outOfBin(record);
    const articles = rows.map((row) => ({ ...move(row), changed: instantAfter(row.changed, now) }));
    const annotations = along.map((one) => ({ ...move(one), modified: instantAfter(one.modified, now) }));
    await db.articles.bulkPut(articles);
    await db.annotations.bulkPut(annotations);
    if (!toBin) await reviveProjects(db, projectsToRevive(articles, annotations));
    return { articles, annotations };
  });
}

/**
 * Takes an article out of the bin because it was annotated again, with the projects it is in and is annotated in. Call it in
 * the transaction that annotates, with articles and projects.
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
    const projects = new Set([...(row.projects ?? []), ...(projectsOf.get(row.id) ?? [])]);
    if (!row.deleted && projects.size === (row.projects?.length ?? 0)) return [];
    return [{ ...placedIn(outOfBin(row), [...projects]), changed: instantAfter(row.changed) }];
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

/** Deletes these articles for ever, as far as they are in the bin, with everything that belongs to them; gives them back. */
export async function deleteArticlesForEver(db: Database, ids: readonly Article['id'][]): Promise<Article[]> {
  return db.transaction('rw', db.articles, db.revisions, db.annotations, db.decisions, async () => {
    const binned = await binnedOf(db, ids);
    const gone = binned.map(({ id }) => id);
    for (const table of [db.annotations, db.revisions, db.decisions])
      await table.where('articleId').anyOf(gone).delete();
    await db.articles.bulkDelete(gone);
    return binned;
  });
}
