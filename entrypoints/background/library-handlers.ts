import type { Annotation } from '@/utils/model/annotation';
import { noteGiven } from '@/utils/notebook/recent-codes';
import type { libraryRequests } from '@/utils/protocol/library-requests';
import type { Handlers } from '@/utils/protocol/serve';
import { deleteArticlesForEver, forgetLeft, moveArticles } from '@/utils/store/article-bin';
import { codeAnnotations, removeAnnotations, restoreAnnotations } from '@/utils/store/many-annotations';
import { readProjects } from '@/utils/store/projects';
import { announceArticles, announceChange } from './announce';
import { codebookChanged } from './codebook-changed';
import { db } from './db';

/** Notifies the surfaces of every article whose annotations changed. Returns the ids of those annotations. */
async function announced(changing: Promise<Annotation[]>): Promise<Annotation['id'][]> {
  const changed = await changing;
  await announceArticles(changed.map(({ articleId }) => articleId));
  return changed.map(({ id }) => id);
}

/**
 * Restores something, and its project too if that is in the bin. Surfaces are then notified so that they list it again.
 */
async function withProject<T>(restore: () => Promise<T>): Promise<T> {
  const before = (await readProjects(db)).length;
  const done = await restore();
  if ((await readProjects(db)).length !== before) await codebookChanged();
  return done;
}

/** Handlers for what the library does to many annotations or articles at once. */
export const libraryHandlers: Handlers<typeof libraryRequests> = {
  'library.code': ({ ids, code, give }) => {
    if (give) void noteGiven([code]);
    return announced(codeAnnotations(db, ids, code, { give }));
  },
  'library.remove': ({ ids }) => announced(removeAnnotations(db, ids)),
  'library.restore': ({ ids }) => withProject(() => announced(restoreAnnotations(db, ids))),
  'library.move-articles': async ({ ids, toBin, project }) => {
    const { articles, annotations } = await withProject(() => moveArticles(db, ids, { toBin, project }));
    await Promise.all(articles.map((article) => announceChange(article)));
    return { articles: articles.map(({ id }) => id), annotations: annotations.length };
  },
  'library.delete-articles': async ({ ids, project }) => {
    if (project !== undefined) {
      await Promise.all((await forgetLeft(db, ids, project)).map((article) => announceChange(article)));
      return undefined;
    }
    await Promise.all((await deleteArticlesForEver(db, ids)).map((article) => announceChange(article)));
    return undefined;
  },
};
