import type { AnnotationReplies } from '@/utils/messaging/annotation-requests';
import { announceChange } from '@/utils/messaging/notebook-changed';
import type { Handlers } from '@/utils/messaging/serve';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import { forgetReplacedNotes, removeAnnotation, restoreAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { findArticle } from '@/utils/store/articles';
import { deleteForEver, readBin } from '@/utils/store/bin';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';
import { inOrder } from './in-order';
import { addressOf, whenKept } from './keep-article';
import { refusePrivate } from './private-window';

async function announce(articleIds: Iterable<Article['id']>): Promise<void> {
  const rows = await db.articles.bulkGet([...new Set(articleIds)]);
  for (const article of wholeRows(Article, rows)) await announceChange(article);
}

async function announced(annotation: Annotation | undefined): Promise<Annotation | undefined> {
  if (annotation) await announce([annotation.articleId]);
  return annotation;
}

/** What surfaces may ask about annotations. */
export const annotationHandlers: Pick<Handlers, keyof AnnotationReplies> = {
  'annotation.save': async ({ content: { articleUrl, ...content }, only, noteFrom }, sender) => {
    refusePrivate(sender);
    return inOrder(async () => {
      await whenKept(articleUrl);
      const article = await findArticle(db, articleUrl);
      if (!article) throw new PressmarkError('page-gone');
      const saving = { ...(only ? { only } : {}), ...(noteFrom === undefined ? {} : { noteFrom }) };
      const annotation = await saveAnnotation(db, { ...content, articleId: article.id }, saving);
      await announceChange(article);
      return annotation;
    });
  },
  'annotation.remove': async ({ id }, sender) => {
    refusePrivate(sender);
    return announced(await inOrder(() => removeAnnotation(db, id)));
  },
  'annotation.restore': async ({ id }, sender) => {
    refusePrivate(sender);
    return announced(await inOrder(() => restoreAnnotation(db, id)));
  },
  'annotation.forget-replaced': async ({ id }, sender) => {
    refusePrivate(sender);
    return announced(await inOrder(() => forgetReplacedNotes(db, id)));
  },
  'bin.read': async ({ address }) => {
    if (address === undefined) return readBin(db);
    const article = await findArticle(db, addressOf(address));
    return article ? readBin(db, article.id) : [];
  },
  'bin.delete': async ({ ids }, sender) => {
    refusePrivate(sender);
    const gone = await inOrder(() => deleteForEver(db, ids));
    await announce(gone.map(({ articleId }) => articleId));
    return undefined;
  },
};
