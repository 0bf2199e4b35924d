import type { LibraryReplies } from '@/utils/messaging/library-requests';
import { announceChange } from '@/utils/messaging/notebook-changed';
import type { Handlers, Sender } from '@/utils/messaging/serve';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { codeAnnotations, removeAnnotations, restoreAnnotations } from '@/utils/store/many-annotations';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';
import { inOrder } from './in-order';
import { refusePrivate } from './private-window';

/** Tells of each article whose annotations changed; gives back which annotations those are. */
async function told(changing: Promise<Annotation[]>): Promise<Annotation['id'][]> {
  const changed = await changing;
  const rows = await db.articles.bulkGet([...new Set(changed.map(({ articleId }) => articleId))]);
  await Promise.all(wholeRows(Article, rows).map((article) => announceChange(article)));
  return changed.map(({ id }) => id);
}

/** What the library may ask about many annotations or articles at once. */
export const libraryHandlers: Pick<Handlers, keyof LibraryReplies> = {
  'library.code': ({ ids, code, give }, sender: Sender) => {
    refusePrivate(sender);
    return told(codeAnnotations(db, ids, code, { give }));
  },
  'library.remove': ({ ids }, sender: Sender) => {
    refusePrivate(sender);
    return told(removeAnnotations(db, ids));
  },
  'library.restore': ({ ids }, sender: Sender) => {
    refusePrivate(sender);
    return told(restoreAnnotations(db, ids));
  },
  'library.move-articles': async ({ ids, toBin }, sender: Sender) => {
    refusePrivate(sender);
    const { articles, annotations } = await inOrder(() => moveArticles(db, ids, { toBin }));
    await Promise.all(articles.map(announceChange));
    return { articles: articles.map(({ id }) => id), annotations: annotations.length };
  },
  'library.delete-articles': async ({ ids }, sender: Sender) => {
    refusePrivate(sender);
    await Promise.all((await inOrder(() => deleteArticlesForEver(db, ids))).map(announceChange));
    return undefined;
  },
};
