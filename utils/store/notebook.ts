import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import type { Notebook } from '@/utils/model/notebook';
import { readCodebook } from './codes';
import type { Database } from './database';

/**
 * The notebook, or the slice of it about one article: articles with something said of them, their revisions,
 * living annotations, all codes.
 */
export async function readNotebook(db: Database, only?: Article['id']): Promise<Notebook> {
  return db.transaction('r', db.articles, db.revisions, db.annotations, db.codes, async () => {
    const rows = only ? db.annotations.where('articleId').equals(only) : db.annotations.toCollection();
    const annotations = (await rows.toArray()).map((row) => Annotation.parse(row)).filter((a) => !a.deleted);
    const ids = [...new Set(annotations.map((annotation) => annotation.articleId))];
    const articles = (await db.articles.bulkGet(ids))
      .filter((row) => row !== undefined)
      .map((row) => Article.parse(row));
    const revisions = (await db.revisions.where('articleId').anyOf(ids).toArray()).map((row) => Revision.parse(row));
    return { articles, revisions, annotations, codes: await readCodebook(db) };
  });
}
