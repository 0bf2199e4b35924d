import type { LedgerReplies } from '@/utils/messaging/ledger-requests';
import { announceChange } from '@/utils/messaging/notebook-changed';
import type { Handlers } from '@/utils/messaging/serve';
import { Article } from '@/utils/model/article';
import { changeFacts } from '@/utils/store/annotations';
import { mergePersons, restorePersons, samePersons, splitPerson } from '@/utils/store/same-persons';
import { db } from './db';
import { refusePrivate } from './private-window';

/** What the ledger and the officials register may ask. */
export const ledgerHandlers: Pick<Handlers, keyof LedgerReplies> = {
  'ledger.change': async ({ id, directive, official }, sender) => {
    refusePrivate(sender);
    const facts = { ...(directive ? { directive } : {}), ...(official ? { official } : {}) };
    const annotation = await changeFacts(db, id, facts);
    const row = annotation && (await db.articles.get(annotation.articleId));
    if (row) await announceChange(Article.parse(row));
    return annotation !== undefined;
  },
  'persons.read': () => samePersons(db),
  'persons.merge': async (same, sender) => {
    refusePrivate(sender);
    return mergePersons(db, same);
  },
  'persons.split': async ({ id }, sender) => {
    refusePrivate(sender);
    return splitPerson(db, id);
  },
  'persons.restore': async ({ before }, sender) => {
    refusePrivate(sender);
    await restorePersons(db, before);
    return undefined;
  },
};
