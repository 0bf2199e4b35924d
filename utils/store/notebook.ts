import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { articleIn } from '@/utils/model/article-notes';
import type { Notebook } from '@/utils/model/notebook';
import { isOfChoice, type ProjectChoice } from '@/utils/model/project';
import { readCodebook } from './codes';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/**
 * The notebook, or the part of it about one article: articles with annotations or notes, their revisions, annotations
 * outside the bin, all codes. With `choice`, only the projects shown.
 */
export async function readNotebook(db: Database, only?: Article['id'], choice?: ProjectChoice): Promise<Notebook> {
  return db.transaction('r', [db.articles, db.revisions, db.annotations, db.codes, db.projects], async () => {
    const rows = only ? db.annotations.where('articleId').equals(only) : db.annotations.toCollection();
    const annotations = wholeRows(Annotation, await rows.toArray()).filter(
      (one) => !one.deleted && (!choice || isOfChoice(one, choice)),
    );
    const ids = [...new Set(annotations.map((annotation) => annotation.articleId))];
    const rowsOf = wholeRows(Article, await db.articles.bulkGet(ids));
    const articles = choice ? rowsOf.map((article) => articleIn(article, choice)) : rowsOf;
    const revisions = wholeRows(Revision, await db.revisions.where('articleId').anyOf(ids).toArray());
    return {
      articles,
      revisions,
      annotations,
      codes: await readCodebook(db, choice?.all ? undefined : choice?.current),
    };
  });
}
