import { announceChange } from '@/utils/messaging/notebook-changed';
import type { ReviewReplies } from '@/utils/messaging/review-requests';
import type { Handlers } from '@/utils/messaging/serve';
import type { Article } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import { instant } from '@/utils/model/time';
import { findArticle } from '@/utils/store/articles';
import { addCode } from '@/utils/store/codes';
import {
  decisionsOn,
  forgetAllDecisions,
  forgetDecisions,
  saveDecisions,
  tallyDecisions,
} from '@/utils/store/decisions';
import { db } from './db';
import { refusePrivate } from './private-window';

async function articleAt(url: string): Promise<Article> {
  const article = await findArticle(db, url);
  if (!article) throw new PressmarkError('page-gone');
  return article;
}

/** What reviewing suggestions may ask. */
export const reviewHandlers: Pick<Handlers, keyof ReviewReplies> = {
  'review.about': async ({ articleUrl }) => {
    const [article, tallies] = await Promise.all([findArticle(db, articleUrl), tallyDecisions(db)]);
    return { decisions: article ? await decisionsOn(db, article.id) : [], tallies };
  },
  'review.decide': async ({ articleUrl, decisions }, sender) => {
    refusePrivate(sender);
    const { id: articleId } = await articleAt(articleUrl);
    const decided = instant();
    await saveDecisions(
      db,
      decisions.map((decision) => ({ ...decision, articleId, decided })),
    );
    return undefined;
  },
  'review.forget': async ({ articleUrl, keys }, sender) => {
    refusePrivate(sender);
    const { id: articleId } = await articleAt(articleUrl);
    await forgetDecisions(
      db,
      keys.map((key) => ({ ...key, articleId })),
    );
    return undefined;
  },
  'review.forget-all': (_, sender) => {
    refusePrivate(sender);
    return forgetAllDecisions(db);
  },
  'review.add-code': async ({ articleUrl, code }, sender) => {
    refusePrivate(sender);
    const article = await articleAt(articleUrl);
    await addCode(db, code);
    await announceChange(article);
    return undefined;
  },
};
