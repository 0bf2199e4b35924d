import { Article } from '@/utils/model/article';
import { backInProjects, hasWhole, noteIn, noteProject, PARTED, withNoteIn } from '@/utils/model/article-notes';
import type { Project } from '@/utils/model/project';
import { instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';
import { choiceTables, currentChoice, reviveProjects } from './projects';
import { whole } from './whole-rows';

/**
 * Writes the note about a whole article in the project `of`, to which an article that has left it comes back, or in the
 * current one where none is named or there is none. Gives the article as it is seen there; undefined when there is no such
 * article. `noteFrom` is the note that the writer last knew of: words written elsewhere since are kept below the new ones.
 */
export const saveArticleNote = (
  db: Database,
  articleId: Article['id'],
  note: string,
  noteFrom: string,
  of?: Project['id'],
): Promise<Article | undefined> =>
  writeNote(db, { id: articleId, of }, (there) => {
    const isOverwritten = there !== noteFrom && !hasWhole(note, there) && !note.startsWith(there);
    return isOverwritten ? note + PARTED + there : note;
  });

/** Makes the words about an article what they were; undefined, and nothing changes, where it is deleted or they are not `from`. */
export const takeArticleNoteBack = (
  db: Database,
  id: Article['id'],
  note: string,
  from: string,
  of?: Project['id'],
): Promise<Article | undefined> =>
  writeNote(db, { id, of }, (there, { isDeleted }) => (isDeleted || there !== from ? undefined : note));

/** Writes what `change` makes of the note in a project; nothing where it makes undefined, or there is no article. */
function writeNote(
  db: Database,
  { id, of }: { id: Article['id']; of: Project['id'] | undefined },
  change: (there: string, article: { isDeleted: boolean }) => string | undefined,
): Promise<Article | undefined> {
  return db.transaction('rw', [db.articles, ...choiceTables(db)], async () => {
    const row = await db.articles.get(id);
    if (!row) return undefined;
    const living = outOfBin(whole(Article, row));
    const isThere = of !== undefined && (await db.projects.get(of)) !== undefined;
    const isIn = isThere && (living.projects ?? []).includes(of);
    // What is said in one project is never said in another: the article is put back.
    const known = isThere && !isIn ? backInProjects(living, [of]) : living;
    const project = isThere ? of : noteProject(known, await currentChoice(db));
    const note = change(noteIn(known, project), { isDeleted: Boolean(row.deleted) || (isThere && !isIn) });
    if (note === undefined) return undefined;
    if (isThere) await reviveProjects(db, [of]);
    const changed = instantAfter(known.changed);
    const article = { ...withNoteIn(known, project, note), noted: changed, changed };
    await db.articles.put(article);
    return { ...article, note };
  });
}
