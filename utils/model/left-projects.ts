import type { Article } from './article';
import { backInProjects, type Noted, noteIn } from './article-notes';

// An article that is in the bin as a whole and one that was deleted from each of its projects are the same. The first
// form is how it is stored and listed; the second is what the place of each project is told.

type Binnable = Noted & Pick<Article, 'deleted' | 'left'>;

/** A deleted article, as each of its projects sees it: deleted from that project. */
export function leftEach<T extends Binnable>(article: T): T {
  const { deleted, notes: _, projects = [], ...rest } = article;
  if (deleted === undefined || projects.length === 0) return article;
  const left = projects.map((id) => [id, { note: noteIn(article, id), at: deleted }] as const);
  return { ...rest, note: '', projects: [], left: { ...article.left, ...Object.fromEntries(left) } } as unknown as T;
}

/**
 * An article that was deleted from all its projects, as one in the bin as a whole: from those it was deleted from last.
 */
export function leftAll<T extends Binnable>(article: T): T {
  const { deleted, left = {}, projects = [] } = article;
  const last = Object.values(left)
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (deleted !== undefined || projects.length > 0 || last === undefined) return article;
  const whole = Object.keys(left).filter((id) => left[id]?.at === last);
  return { ...backInProjects({ ...article, note: '' }, whole), deleted: last };
}
