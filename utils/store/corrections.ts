import { Article } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { instant } from '@/utils/model/time';
import type { Database } from './database';

/** An article with fields put right by hand; they outlive every new extraction. */
export function corrected(article: Article, correction: Correction): Article {
  const fields = Object.entries(correction).filter(([, value]) => value !== undefined);
  const changed = Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined]));
  const provenance = Object.fromEntries(fields.map(([field]) => [field, 'by-hand']));
  return { ...article, ...changed, provenance: { ...article.provenance, ...provenance }, changed: instant() };
}

/** Corrects a stored article; undefined when there is none. */
export async function correctArticle(
  db: Database,
  id: Article['id'],
  correction: Correction,
): Promise<Article | undefined> {
  return db.transaction('rw', db.articles, async () => {
    const row = await db.articles.get(id);
    if (!row) return undefined;
    const article = Article.parse(corrected(Article.parse(row), correction));
    await db.articles.put(article);
    return article;
  });
}
