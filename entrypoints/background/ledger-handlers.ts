import { suggestedCode } from '@/utils/codebook/suggested-codes';
import { findPlace, toCodePoints } from '@/utils/export/place';
import type { LedgerReplies } from '@/utils/messaging/ledger-requests';
import { announceChange } from '@/utils/messaging/notebook-changed';
import type { Handlers } from '@/utils/messaging/serve';
import { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import type { SavedPlace } from '@/utils/model/ledger';
import { changeFacts } from '@/utils/store/annotations';
import { readLedger, revisionsOf } from '@/utils/store/ledger';
import { mergePersons, restorePersons, splitPerson } from '@/utils/store/same-persons';
import { db } from './db';
import { refusePrivate } from './private-window';

const codeOfDirectives = (codes: Codebook): string => suggestedCode(codes, 'directive').code.id;

/** What the ledger and the officials register may ask. */
export const ledgerHandlers: Pick<Handlers, keyof LedgerReplies> = {
  'ledger.read': () => readLedger(db, codeOfDirectives),
  'ledger.places': async () => {
    const { annotations, articles } = await readLedger(db, codeOfDirectives);
    const ids = articles.map(({ id }) => id);
    const revisions = Map.groupBy(await revisionsOf(db, ids), ({ articleId }) => articleId);
    return Object.fromEntries(
      annotations.flatMap(({ id, articleId, target }): [string, SavedPlace][] => {
        const place = findPlace(target, revisions.get(articleId) ?? []);
        if (!place) return [];
        const { text, sha256 } = place.revision;
        return [[id, { sha256, start: toCodePoints(text, place.start), end: toCodePoints(text, place.end) }]];
      }),
    );
  },
  'ledger.change': async ({ id, directive, official }, sender) => {
    refusePrivate(sender);
    const facts = { ...(directive ? { directive } : {}), ...(official ? { official } : {}) };
    const annotation = await changeFacts(db, id, facts);
    const row = annotation && (await db.articles.get(annotation.articleId));
    if (row) await announceChange(Article.parse(row));
    return annotation !== undefined;
  },
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
