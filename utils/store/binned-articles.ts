import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import type { Project } from '@/utils/model/project';
import { groupBy } from '@/utils/text/group-by';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** A deleted article as the bin shows it. */
export interface BinnedArticle extends Pick<Article, 'id' | 'title' | 'url'> {
  deleted: string;
  /** The project it was deleted from, when it stays in others. */
  from?: Project['id'];
  /** How many annotations were deleted with it, and will be restored with it. */
  annotations: number;
}

/** The deleted articles, last deleted first. */
export async function binnedArticles(db: Database): Promise<BinnedArticle[]> {
  return db.transaction('r', db.articles, db.annotations, async () => {
    const rows = wholeRows(Article, await db.articles.orderBy('deleted').reverse().toArray());
    const shared = wholeRows(Article, await db.articles.filter(({ left }) => left !== undefined).toArray());
    const along = await countsAlong(db);
    const whole = rows.map(({ id, title, url, deleted = '' }): BinnedArticle => {
      return { id, title, url, deleted, annotations: along(id, deleted) };
    });
    const ofOne = shared.flatMap(({ id, title, url, left = {} }) =>
      Object.entries(left).map(([from, { at }]): BinnedArticle => {
        return { id, title, url, deleted: at, from, annotations: along(id, at, from) };
      }),
    );
    return [...whole, ...ofOne].toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1));
  });
}

/** A deleted project as the bin shows it: one entry for all articles deleted with it. */
export interface BinnedProject extends Pick<Project, 'id' | 'name'> {
  deleted: string;
  articles: readonly BinnedArticle[];
}

/**
 * The deleted projects with the articles deleted along with them, and the articles deleted separately; last deleted
 * first.
 */
export async function binnedByProject(db: Database): Promise<{ projects: BinnedProject[]; articles: BinnedArticle[] }> {
  return db.transaction('r', db.articles, db.annotations, db.projects, async () => {
    const all = await binnedArticles(db);
    const gone = (await db.projects.toArray()).flatMap(({ id, name, deleted }) =>
      deleted === undefined ? [] : [{ id, name, deleted }],
    );
    const of = ({ deleted, from }: BinnedArticle): Project['id'] | undefined =>
      gone.find((project) => project.deleted === deleted && (from ?? project.id) === project.id)?.id;
    const byProject = groupBy(all, (one) => of(one) ?? '');
    const projects = gone.flatMap((project) => {
      const articles = byProject.get(project.id);
      return articles ? [{ ...project, articles }] : [];
    });
    return {
      projects: projects.toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1)),
      articles: byProject.get('') ?? [],
    };
  });
}

/** Returns a function that counts an article's annotations deleted at an Instant, in all projects or one. */
async function countsAlong(
  db: Database,
): Promise<(article: Article['id'], at: string, project?: Project['id']) => number> {
  const counts = new Map<string, number>();
  const count = (...of: readonly string[]) => counts.set(of.join(' '), (counts.get(of.join(' ')) ?? 0) + 1);
  const binned = wholeRows(Annotation, await db.annotations.where('deleted').above('').toArray());
  for (const { articleId, deleted = '', project = '' } of binned) {
    count(articleId, deleted);
    count(articleId, deleted, project);
  }
  return (...of) => counts.get(of.join(' ')) ?? 0;
}
