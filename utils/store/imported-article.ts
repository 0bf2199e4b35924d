import type { Article } from '@/utils/model/article';
import { isBinned, joinedNotes, noteIn, placedIn, withNoteIn } from '@/utils/model/article-notes';

/**
 * The row that an import writes for the article `read`. `decided` is what the plan decided to write (undefined:
 * nothing), `here` the stored article. It joins the file's projects in any case, and keeps what the bins of both have
 * of it. Undefined when nothing needs writing.
 */
export function inItsProjects(
  decided: object | undefined,
  read: Article,
  here: Article | undefined,
): object | undefined {
  if (!here) return decided;
  const known = here.projects ?? [];
  const from = read.projects ?? [];
  const projects = [...new Set([...known, ...from])];
  const left = leftOutside(projects, read, here);
  // A note in a file without projects applies to every project that has the article.
  if (decided && from.length === 0) return withLeft(saidWhereItWas(decided as Article, here), left);
  const isNothingLeft = Object.keys(left).length === Object.keys(here.left ?? {}).length;
  if (!decided && projects.length === known.length && isNothingLeft) return undefined;
  // Notes in the reader's other projects stay; if it was deleted in one, its note returns from the bin.
  const back = (article: Article, id: string): string =>
    known.includes(id) ? noteIn(article, id) : joinedNotes([noteIn(article, id), here.left?.[id]?.note ?? '']);
  const brought = Object.fromEntries(from.map((id) => [id, back(read, id)]));
  const placed = placedIn(here, projects, brought);
  if (!decided) return withLeft(placed, left);
  const said = from.reduce((row, id) => withNoteIn(row, id, back(decided as Article, id)), placed);
  const { notes: _, ...words } = decided as Article;
  return withLeft({ ...words, projects, note: said.note, ...(said.notes ? { notes: said.notes } : {}) }, left);
}

/** What the bins here and in the file hold of an article from projects that it is not in. */
const leftOutside = (projects: readonly string[], read: Article, here: Article): NonNullable<Article['left']> =>
  Object.fromEntries(Object.entries({ ...read.left, ...here.left }).filter(([id]) => !projects.includes(id)));

function withLeft({ left: _, ...row }: Article, left: NonNullable<Article['left']>): Article {
  return Object.keys(left).length > 0 ? { ...row, left } : row;
}

/** The decided article in its present projects; notes that differ between projects stay. */
function saidWhereItWas(read: Article, here: Article): Article {
  // If it is in the bin of its one project in the file, it has no note for others.
  const decided = isBinned(read) && !read.deleted ? { ...read, note: here.note } : read;
  const notes = Object.entries(here.notes ?? {}).map(([id, note]) => [id, note === here.note ? decided.note : note]);
  return {
    ...decided,
    ...(here.projects ? { projects: here.projects } : {}),
    ...(here.notes ? { notes: Object.fromEntries(notes) } : {}),
  };
}
