import { Article } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';
import { whole } from './whole-rows';

/** Corrects a stored article; undefined when there is none. */
export async function correctArticle(
  db: Database,
  id: Article['id'],
  correction: Correction,
): Promise<Article | undefined> {
  return db.transaction('rw', db.articles, async () => {
    const row = await db.articles.get(id);
    if (!row) return undefined;
    // An article that is corrected leaves the bin.
    const known = outOfBin(whole(Article, row));
    const changed = instantAfter(known.changed);
    const article = whole(Article, { ...corrected(known, correction), changed });
    await db.articles.put(article);
    return article;
  });
}
