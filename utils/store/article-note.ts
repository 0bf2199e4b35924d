import { Article } from '@/utils/model/article';
import { backInProjects, hasWhole, noteIn, noteProject, PARTED, withNoteIn } from '@/utils/model/article-notes';
import type { Project } from '@/utils/model/project';
import { instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';
import { choiceTables, currentChoice, reviveProjects } from './projects';
import { whole } from './whole-rows';

/**
 * Writes the note on a whole article in project `of`, restoring an article that has left it; without `of`, or when that
 * project is gone, in the current one. `noteFrom` is the note as the writer last saw it: text written elsewhere since
 * is kept below. Returns the article as seen in that project; undefined when there is none.
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

/**
 * Reverts the note on an article. Returns undefined, and changes nothing, when it is deleted or its note is not `from`.
 */
export const takeArticleNoteBack = (
  db: Database,
  id: Article['id'],
  note: string,
  from: string,
  of?: Project['id'],
): Promise<Article | undefined> =>
  writeNote(db, { id, of }, (there, { isDeleted }) => (isDeleted || there !== from ? undefined : note));

/**
 * Replaces the note in a project by the result of `change`. Does nothing when that is undefined or there is no article.
 */
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
    // A note must not move to another project, so the article is put back into its own.
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
