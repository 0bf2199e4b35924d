import type { CorrectionReplies } from '@/utils/messaging/correction-requests';
import { announceChange } from '@/utils/messaging/notebook-changed';
import type { Handlers } from '@/utils/messaging/serve';
import { PressmarkError } from '@/utils/model/problem';
import { findArticle } from '@/utils/store/articles';
import { correctArticle } from '@/utils/store/corrections';
import { db } from './db';
import { addressOf, whenKept } from './keep-article';
import { refusePrivate } from './private-window';

/** What surfaces may ask about an article's own fields. */
export const correctionHandlers: Pick<Handlers, keyof CorrectionReplies> = {
  'article.correct': async ({ address, correction }, sender) => {
    refusePrivate(sender);
    await whenKept(addressOf(address));
    const known = await findArticle(db, addressOf(address));
    const article = known && (await correctArticle(db, known.id, correction));
    if (!article) throw new PressmarkError('page-gone');
    await announceChange(article);
    return article;
  },
};
