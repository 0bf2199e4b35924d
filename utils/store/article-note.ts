import { Article } from '@/utils/model/article';
import { noteIn, noteProject, PARTED, withNoteIn } from '@/utils/model/article-notes';
import { instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';
import { choiceTables, currentChoice } from './projects';
import { whole } from './whole-rows';

/**
 * Writes the note about a whole article in the current project, and gives the article as it is seen there; undefined when
 * there is no such article. `noteFrom` is the note that the writer last knew of: words written elsewhere since are kept
 * below the new ones.
 */
export async function saveArticleNote(
  db: Database,
  articleId: Article['id'],
  note: string,
  noteFrom: string,
): Promise<Article | undefined> {
  return db.transaction('rw', [db.articles, ...choiceTables(db)], async () => {
    const row = await db.articles.get(articleId);
    if (!row) return undefined;
    const known = outOfBin(whole(Article, row));
    const project = noteProject(known, await currentChoice(db));
    const there = noteIn(known, project);
    const isOverwritten = there !== noteFrom && there !== '' && !note.includes(there);
    const kept = isOverwritten ? note + PARTED + there : note;
    const changed = instantAfter(known.changed);
    const article = { ...withNoteIn(known, project, kept), noted: changed, changed };
    await db.articles.put(article);
    return { ...article, note: kept };
  });
}

/** Makes the words about an article what they were; undefined, and nothing changes, where it is deleted or they are not `from`. */
export async function takeArticleNoteBack(
  db: Database,
  id: Article['id'],
  note: string,
  from: string,
): Promise<Article | undefined> {
  return db.transaction('rw', [db.articles, ...choiceTables(db)], async () => {
    const row = await db.articles.get(id);
    if (!row || row.deleted) return undefined;
    const known = whole(Article, row);
    return noteIn(known, noteProject(known, await currentChoice(db))) === from
      ? saveArticleNote(db, id, note, from)
      : undefined;
  });
}
