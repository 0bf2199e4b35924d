import { Article } from '@/utils/model/article';
import { instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';
import { PARTED } from './merged-article';
import { whole } from './whole-rows';

/**
 * Writes the note about a whole article; undefined when there is no such article. `noteFrom` is the note that the writer
 * last knew of: words written elsewhere since are kept below the new ones.
 */
export async function saveArticleNote(
  db: Database,
  articleId: Article['id'],
  note: string,
  noteFrom: string,
): Promise<Article | undefined> {
  return db.transaction('rw', db.articles, async () => {
    const row = await db.articles.get(articleId);
    if (!row) return undefined;
    const known = outOfBin(whole(Article, row));
    const isOverwritten = known.note !== noteFrom && known.note !== '' && !note.includes(known.note);
    const changed = instantAfter(known.changed);
    const article = {
      ...known,
      note: isOverwritten ? note + PARTED + known.note : note,
      noted: changed,
      changed,
    };
    await db.articles.put(article);
    return article;
  });
}
