import type { Article } from '@/utils/model/article';
import { noteIn, placedIn, withNoteIn } from '@/utils/model/article-notes';

/**
 * What an import writes of the article `read`, given what was `decided` to write (undefined: nothing) and the stored one:
 * it joins the projects of the file in any case. Undefined where nothing is to be written.
 */
export function inItsProjects(
  decided: object | undefined,
  read: Article,
  here: Article | undefined,
): object | undefined {
  if (!here) return decided;
  const known = here.projects ?? [];
  const from = read.projects ?? [];
  // The words of a file without projects apply wherever the reader has the article.
  if (decided && from.length === 0) return saidWhereItWas(decided as Article, here);
  const projects = [...new Set([...known, ...from])];
  if (!decided && projects.length === known.length) return undefined;
  // The words about it in the reader's other projects stay.
  const brought = Object.fromEntries(from.map((id) => [id, noteIn(read, id)]));
  const placed = placedIn(here, projects, brought);
  if (!decided) return placed;
  const said = from.reduce((row, id) => withNoteIn(row, id, noteIn(decided as Article, id)), placed);
  const { notes: _, ...words } = decided as Article;
  return { ...words, ...leftOf(here), projects, note: said.note, ...(said.notes ? { notes: said.notes } : {}) };
}

/** What the bin keeps of the stored article: a file made before knows nothing of it. */
const leftOf = ({ left }: Article): Pick<Article, 'left'> => (left ? { left } : {});

/** The decided article, in the projects it is in; words that differ between projects stay. */
function saidWhereItWas(decided: Article, here: Article): Article {
  const notes = Object.entries(here.notes ?? {}).map(([id, note]) => [id, note === here.note ? decided.note : note]);
  return {
    ...decided,
    ...leftOf(here),
    ...(here.projects ? { projects: here.projects } : {}),
    ...(here.notes ? { notes: Object.fromEntries(notes) } : {}),
  };
}
