import { codesOfKind } from '@/utils/codebook/code-kinds';
import { findPlace, toCodePoints } from '@/utils/export/place';
import { missingFacts } from '@/utils/ledger/proposals';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import type { SavedPassages, SavedPlace } from '@/utils/model/ledger';
import { PressmarkError } from '@/utils/model/problem';
import { instant } from '@/utils/model/time';
import type { codingRequests } from '@/utils/protocol/coding-requests';
import type { Handlers } from '@/utils/protocol/serve';
import { changeDirectives, changeFacts } from '@/utils/store/annotations';
import { findArticle } from '@/utils/store/articles';
import { codeCounts, countsWithUnder } from '@/utils/store/code-counts';
import { addCode, changeCodebook, readCodebook, undoCodebook } from '@/utils/store/codes';
import {
  decisionsOn,
  forgetAllDecisions,
  forgetDecisions,
  saveDecisions,
  tallyDecisions,
} from '@/utils/store/decisions';
import { annotationsIn, readLedger, revisionsOf } from '@/utils/store/ledger';
import { currentChoice, readChoice } from '@/utils/store/projects';
import { mergePersons, restorePersons, splitPerson } from '@/utils/store/same-persons';
import { groupBy } from '@/utils/text/group-by';
import { announceArticles, announceChange } from './announce';
import { codebookChanged } from './codebook-changed';
import { db } from './db';
import { inReadersLanguage } from './in-readers-language';

async function articleAt(url: string): Promise<Article> {
  const article = await findArticle(db, url);
  if (!article) throw new PressmarkError('page-gone');
  return article;
}

const codesOfFacts = (codes: Codebook): string[] =>
  (['directive', 'official'] as const).flatMap((kind) => codesOfKind(codes, kind));

/**
 * Groups passages by the saved text they occur in. One that is in no saved text gets the text stored around its quote.
 */
function savedPassages(
  annotations: readonly Annotation[],
  revisionsOfArticle: (id: Article['id']) => Revision[],
): SavedPassages[] {
  const byText = new Map<string, SavedPassages>();
  for (const { id, articleId, target } of annotations) {
    const { prefix, exact, suffix } = target.selector.quote;
    const place = findPlace(target, revisionsOfArticle(articleId));
    const text = place?.revision.text ?? prefix + exact + suffix;
    const start = place?.start ?? prefix.length;
    const known = byText.get(`${articleId} ${text}`) ?? { articleId, text, passages: [] };
    known.passages.push({ id, start, end: start + exact.length });
    byText.set(`${articleId} ${text}`, known);
  }
  return [...byText.values()];
}

/** Handlers for the codebook, the review of suggestions and the ledger. */
export const codingHandlers: Handlers<typeof codingRequests> = {
  'codebook.read': async () => {
    const { current } = await currentChoice(db);
    const [codes, counts] = await Promise.all([readCodebook(db, current), codeCounts(db)]);
    const withUnder = await countsWithUnder(db, codes);
    const shown = await inReadersLanguage(codes);
    return { codes: shown, uses: Object.fromEntries(counts), withUnder: Object.fromEntries(withUnder) };
  },
  'codebook.edit': async ({ edit }) => {
    const undo = await changeCodebook(db, edit);
    await codebookChanged();
    return undo;
  },
  'codebook.undo': async ({ undo }) => {
    await undoCodebook(db, undo);
    await codebookChanged();
    return undefined;
  },
  'review.about': async ({ articleUrl }) => {
    const [article, tallies, choice] = await Promise.all([
      findArticle(db, articleUrl),
      tallyDecisions(db),
      readChoice(db),
    ]);
    const project = choice?.all ? undefined : choice?.current;
    return { decisions: article ? await decisionsOn(db, article.id, project) : [], tallies };
  },
  'review.decide': async ({ articleUrl, decisions }) => {
    const { id: articleId } = await articleAt(articleUrl);
    const decided = instant();
    await saveDecisions(
      db,
      (await currentChoice(db)).current,
      decisions.map((decision) => ({ ...decision, articleId, decided })),
    );
    return undefined;
  },
  'review.forget': async ({ articleUrl, keys }) => {
    const { id: articleId } = await articleAt(articleUrl);
    await forgetDecisions(
      db,
      (await currentChoice(db)).current,
      keys.map((key) => ({ ...key, articleId })),
    );
    return undefined;
  },
  'review.forget-all': () => forgetAllDecisions(db),
  'review.add-code': async ({ articleUrl, code }) => {
    const article = await articleAt(articleUrl);
    await addCode(db, code);
    await announceChange(article);
    return undefined;
  },
  'ledger.read': () => readLedger(db, codesOfFacts),
  'ledger.places': async () => {
    const { annotations, articles } = await readLedger(db, codesOfFacts);
    const ids = articles.map(({ id }) => id);
    const revisions = groupBy(await revisionsOf(db, ids), ({ articleId }) => articleId);
    return Object.fromEntries(
      annotations.flatMap(({ id, articleId, target }): [string, SavedPlace][] => {
        const place = findPlace(target, revisions.get(articleId) ?? []);
        if (!place) return [];
        const { text, sha256 } = place.revision;
        return [[id, { sha256, start: toCodePoints(text, place.start), end: toCodePoints(text, place.end) }]];
      }),
    );
  },
  'ledger.passages': async ({ articleIds }) => {
    const [annotations, revisions, codes] = await Promise.all([
      annotationsIn(db, articleIds),
      revisionsOf(db, articleIds),
      readCodebook(db),
    ]);
    const ofArticle = groupBy(revisions, ({ articleId }) => articleId);
    const open = annotations.filter((one) => missingFacts(one, codes).length > 0);
    return savedPassages(open, (articleId) => ofArticle.get(articleId) ?? []);
  },
  'ledger.change': async ({ id, directive, official }) => {
    const facts = {
      ...(directive === undefined ? {} : { directive }),
      ...(official === undefined ? {} : { official }),
    };
    const annotation = await changeFacts(db, id, facts);
    if (annotation) await announceArticles([annotation.articleId]);
    return annotation !== undefined;
  },
  'ledger.change-directives': async ({ changes }) => {
    await announceArticles((await changeDirectives(db, changes)).map(({ articleId }) => articleId));
    return undefined;
  },
  'persons.merge': (same) => mergePersons(db, same),
  'persons.split': ({ id }) => splitPerson(db, id),
  'persons.restore': async ({ before }) => {
    await restorePersons(db, before);
    return undefined;
  },
};
