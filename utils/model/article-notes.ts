import type { Article } from './article';
import type { ProjectChoice } from './project';

// The words about a whole article belong to a project, as annotations do. An article in one project has them in `note`;
// one in several projects also has `notes`, with an entry for each.

/** Stands between notes that were written about one article in two places. */
export const PARTED = '\n\n— — —\n\n';

/**
 * Whether a note has all of `part` in it: as one of its parts, or as whole paragraphs of one. A few words of a sentence
 * may say the opposite of it (“可信” in “不可信”), and are not enough.
 */
export const hasWhole = (note: string, part: string): boolean =>
  part === '' || `\n\n${note}\n\n`.includes(`\n\n${part}\n\n`);

/** Several notes as one: each once, leaving out those that another has whole. */
export function joinedNotes(notes: readonly string[]): string {
  const each = [...new Set(notes)].filter(Boolean);
  return each.filter((note, i) => !each.some((other, n) => n !== i && hasWhole(other, note))).join(PARTED);
}

/** The notes on an article, in each project it is in. */
export type Noted = Pick<Article, 'note' | 'notes' | 'projects'>;

/** The words about an article in one project, Markdown; empty where there are none. */
export const noteIn = ({ note, notes }: Noted, project: string): string => notes?.[project] ?? note;

/** The article with these words about it in one project; the words in its other projects stay. */
export function withNoteIn<T extends Noted>(article: T, project: string, note: string): T {
  const isAlone = !article.notes && (article.projects ?? []).every((id) => id === project);
  return isAlone ? { ...article, note } : { ...article, notes: { ...notesOf(article), [project]: note } };
}

/** The words about an article in each of its projects. */
const notesOf = (article: Noted): Record<string, string> => ({
  ...Object.fromEntries((article.projects ?? []).map((id) => [id, noteIn(article, id)])),
  ...article.notes,
});

/**
 * The article after it has been put into exactly these projects. A project it joins gets the words in `brought`, or
 * none; the words of a project it leaves are dropped.
 */
export function placedIn<T extends Noted>(
  article: T,
  projects: readonly string[],
  brought: Readonly<Record<string, string>> = {},
): T {
  const were = article.projects ?? [];
  // The words about an article that was in no project go to each project it joins.
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

/**
 * Whether an article is in the bin: as a whole, or as what it was in the last project here that it was deleted from.
 */
export const isBinned = ({ deleted, projects, left }: Pick<Article, 'deleted' | 'projects' | 'left'>): boolean =>
  deleted !== undefined || (projects?.length === 0 && left !== undefined);

/** The article after it was deleted from one of several projects at `at`: the bin keeps its note there. */
export function outOfProject<T extends Noted & Pick<Article, 'left'>>(article: T, project: string, at: string): T {
  const others = (article.projects ?? []).filter((id) => id !== project);
  // It may have left, and come back without its note, before.
  const earlier = article.left?.[project]?.note.split(PARTED) ?? [];
  const left = { ...article.left, [project]: { note: joinedNotes([noteIn(article, project), ...earlier]), at } };
  return { ...placedIn(article, others), left };
}

/** The article in these projects, too, with the notes it had where it was deleted from them. */
export function backInProjects<T extends Noted & Pick<Article, 'left'>>(article: T, projects: readonly string[]): T {
  const all = [...new Set([...(article.projects ?? []), ...projects])];
  const { left, ...rest } = article;
  const back = Object.entries(left ?? {}).filter(([id]) => projects.includes(id));
  const stays = Object.entries(left ?? {}).filter(([id]) => !projects.includes(id));
  const placed = back.reduce(
    (row, [id, { note }]) => withNoteIn(row, id, joinedNotes([noteIn(row, id), ...note.split(PARTED)])),
    placedIn(rest as unknown as T, all),
  );
  return stays.length > 0 ? { ...placed, left: Object.fromEntries(stays) } : placed;
}

/** The project whose words about the article are shown: the current one, if the article is in it. */
export const noteProject = ({ projects = [] }: Noted, { current, all }: ProjectChoice): string =>
  all && !projects.includes(current) ? (projects[0] ?? current) : current;

/**
 * The projects whose words about the article are shown under this choice: the current one, which new words go to, and
 * with all projects shown every other that has some. `alive` are the projects that are not in the bin.
 */
export function notedProjects(article: Noted, choice: ProjectChoice, alive: readonly string[]): string[] {
  const own = noteProject(article, choice);
  const others = (choice.all ? (article.projects ?? []) : []).filter(
    (id) => id !== own && alive.includes(id) && noteIn(article, id) !== '',
  );
  return [own, ...others];
}

/** The article as it is shown under this choice: `note` holds the words of the project concerned. */
export function articleIn<T extends Noted>(article: T, choice: ProjectChoice): T {
  const { notes: _, left: __, ...rest } = article as T & Pick<Article, 'left'>;
  return { ...rest, note: noteIn(article, noteProject(article, choice)) } as unknown as T;
}

/** Everything said about the article in all its projects, each once. */
export const everyNote = (article: Noted): string =>
  article.notes ? joinedNotes(Object.values(notesOf(article))) : article.note;
