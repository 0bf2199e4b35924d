import type { Handlers } from '@/utils/messaging/serve';
import { PressmarkError } from '@/utils/model/problem';
import { instant } from '@/utils/model/time';
import { findArticle } from '@/utils/store/articles';
import { decisionsOn, forgetDecisions, saveDecisions, tallyDecisions } from '@/utils/store/decisions';
import { db } from './db';

/** What reviewing suggestions may ask. A private window never asks to write: it decides on screen only. */
export const reviewHandlers: Pick<Handlers, 'review.about' | 'review.decide' | 'review.forget' | 'review.tallies'> = {
  'review.about': async ({ articleUrl }) => {
    const [article, tallies] = await Promise.all([findArticle(db, articleUrl), tallyDecisions(db)]);
    return { decisions: article ? await decisionsOn(db, article.id) : [], tallies };
  },
  'review.decide': async ({ articleUrl, decisions }, sender) => {
    if (sender.tab?.incognito) throw new PressmarkError('private-window');
    const article = await findArticle(db, articleUrl);
    if (!article) throw new PressmarkError('page-gone');
    const decided = instant();
    await saveDecisions(
      db,
      decisions.map((decision) => ({ ...decision, articleId: article.id, decided })),
    );
    return undefined;
  },
  'review.forget': async ({ articleUrl, keys }, sender) => {
    if (sender.tab?.incognito) throw new PressmarkError('private-window');
    const article = await findArticle(db, articleUrl);
    if (article)
      await forgetDecisions(
        db,
        keys.map((key) => ({ ...key, articleId: article.id })),
      );
    return undefined;
  },
  'review.tallies': () => tallyDecisions(db),
};
