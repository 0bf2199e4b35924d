import type { Article } from './article';
import type { ProjectChoice } from './project';

// The words about a whole article are a project's, as all that is said of it. Of an article that is in one project they are
// its `note`; one that is in several has `notes`, one for each of them.

/** Between notes that were written about one article in two places. */
export const PARTED = '\n\n— — —\n\n';

/** Several notes as one: each once, and none that another contains. */
export function joinedNotes(notes: readonly string[]): string {
  const each = [...new Set(notes)].filter(Boolean);
  return each.filter((note, i) => !each.some((other, n) => n !== i && other.includes(note))).join(PARTED);
}

type Noted = Pick<Article, 'note' | 'notes' | 'projects'>;

/** The words about an article in one project, Markdown; empty where nothing is said there. */
export const noteIn = ({ note, notes }: Noted, project: string): string => notes?.[project] ?? note;

/** The article with these words about it in one project; what is said in its others stays as it is. */
export function withNoteIn<T extends Noted>(article: T, project: string, note: string): T {
  const isAlone = !article.notes && (article.projects ?? []).every((id) => id === project);
  return isAlone ? { ...article, note } : { ...article, notes: { ...notesOf(article), [project]: note } };
}

/** What is said in each project of an article. */
const notesOf = (article: Noted): Record<string, string> => ({
  ...Object.fromEntries((article.projects ?? []).map((id) => [id, noteIn(article, id)])),
  ...article.notes,
});

/**
 * The article as it is when it stands in these projects. One that comes to it has the words in `brought`, or none; what was
 * said in one it leaves goes with that.
 */
export function placedIn<T extends Noted>(
  article: T,
  projects: readonly string[],
  brought: Readonly<Record<string, string>> = {},
): T {
  const were = article.projects ?? [];
  // What is said of an article that was nowhere is said wherever it comes.
  const isKnown = (id: string): boolean => were.length === 0 || were.includes(id);
  const said = projects.map((id) => (isKnown(id) ? noteIn(article, id) : '') || (brought[id] ?? ''));
  const { notes: _, ...rest } = article;
  const isSame = said.every((note) => note === said[0]);
  return {
    ...rest,
    note: isSame ? (said[0] ?? article.note) : article.note,
    projects: [...projects],
    ...(isSame ? {} : { notes: Object.fromEntries(projects.map((id, i) => [id, said[i] ?? ''])) }),
  } as unknown as T;
}

/** Where what is said of the article is said, where this is looked at: in the current project, if it is in it. */
export const noteProject = ({ projects = [] }: Noted, { current, all }: ProjectChoice): string =>
  all && !projects.includes(current) ? (projects[0] ?? current) : current;

/** The article as it is seen where this is looked at: its `note` is that of the project. */
export function articleIn<T extends Noted>(article: T, choice: ProjectChoice): T {
  const { notes: _, ...rest } = article;
  return { ...rest, note: noteIn(article, noteProject(article, choice)) } as unknown as T;
}

/** Everything that is said of the article, in whatever project, each once. */
export const everyNote = (article: Noted): string =>
  article.notes ? joinedNotes(Object.values(notesOf(article))) : article.note;
