import { Article } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { instant } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import type { Database } from './database';

/** Corrects a stored article; undefined when there is none. */
export async function correctArticle(
  db: Database,
  id: Article['id'],
  correction: Correction,
): Promise<Article | undefined> {
  return db.transaction('rw', db.articles, async () => {
    const row = await db.articles.get(id);
    if (!row) return undefined;
    // What is worked on is no longer in the bin.
    const article = Article.parse({ ...corrected(outOfBin(Article.parse(row)), correction), changed: instant() });
    await db.articles.put(article);
    return article;
  });
}
