import { browser } from 'wxt/browser';
import { findPassages } from '@/utils/annotator/find-passages';
import type { ArticleRecord, ReaderArticle } from '@/utils/messaging/messages';
import { announceChange } from '@/utils/messaging/notebook-changed';
import { tell } from '@/utils/messaging/page';
import type { Handlers, Sender } from '@/utils/messaging/serve';
import { Article } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import { annotationsOf } from '@/utils/store/annotations';
import { findArticle, latestRevision, revisionText, revisionWith } from '@/utils/store/articles';
import { readCodebook } from '@/utils/store/codes';
import { findDraft, removeDraft, saveDraft } from '@/utils/store/drafts';
import { readNotebook } from '@/utils/store/notebook';
import { annotationHandlers } from './annotation-handlers';
import { showCount } from './badge';
import { codebookHandlers } from './codebook-handlers';
import { correctionHandlers } from './correction-handlers';
import { db } from './db';
import { exportHandlers } from './export-handlers';
import { addressOf, keep, whenKept } from './keep-article';
import { ledgerHandlers } from './ledger-handlers';
import { libraryHandlers } from './library-handlers';
import { placesHandlers } from './places-handlers';
import { refusePrivate } from './private-window';
import { reviewHandlers } from './review-handlers';
import { readerPainted, takePress } from './toolbar-button';
import { toolbarHandlers } from './toolbar-handlers';

const FOLD_TABLE = '/traditional-to-simplified.txt';

const tabIdOf = (sender: Sender): number => sender.tab?.id ?? browser.tabs.TAB_ID_NONE;
const isPrivate = (sender: Sender): boolean => sender.tab?.incognito === true;

async function recordOf(address: string): Promise<ArticleRecord> {
  await whenKept(address);
  const [article, codes] = await Promise.all([findArticle(db, address), readCodebook(db)]);
  if (!article || article.deleted) return { annotations: [], codes };
  const [annotations, revision] = await Promise.all([annotationsOf(db, article.id), latestRevision(db, article.id)]);
  return { article, annotations, codes, ...(revision ? { revision: revision.sha256 } : {}) };
}

async function savedCopy(articleId: Article['id'], annotationId?: string): Promise<ReaderArticle> {
  const [row, revision] = await Promise.all([db.articles.get(articleId), revisionWith(db, articleId, annotationId)]);
  if (!row || !revision) throw new PressmarkError('page-gone');
  const article = Article.parse(row);
  const { html, text } = revision;
  return { extracted: { url: article.url, metadata: article, html, text, trail: [] }, isPrivate: false };
}

/** Everything surfaces may ask. All writes to the notebook pass here. */
export const handlers: Handlers = {
  ...exportHandlers,
  ...ledgerHandlers,
  ...reviewHandlers,
  ...toolbarHandlers,
  'article.saved': ({ articleId, annotationId }) => savedCopy(articleId, annotationId),
  'article.keep': async ({ extracted, address }, sender) => {
    refusePrivate(sender);
    const { article, revision } = await keep(extracted, addressOf(address));
    await announceChange(article);
    return { revision: revision.sha256 };
  },
  'notebook.about': async ({ address }, sender) => {
    const record = await recordOf(addressOf(address));
    if (sender.tab?.id !== undefined) await showCount(sender.tab.id, record.annotations.length);
    return record;
  },
  'passages.find': async ({ address, text, targets }) => {
    const article = await findArticle(db, addressOf(address));
    return findPassages(text, targets, {
      textOf: async (sha256) => article && (await revisionText(db, article.id, sha256)),
      foldTable: async () => (await fetch(browser.runtime.getURL(FOLD_TABLE))).text(),
    });
  },
  'notebook.read': async ({ address }) => {
    if (address === undefined) return readNotebook(db);
    const article = await findArticle(db, addressOf(address));
    return article ? readNotebook(db, article.id) : { articles: [], revisions: [], annotations: [], codes: [] };
  },
  ...annotationHandlers,
  ...codebookHandlers,
  ...correctionHandlers,
  ...placesHandlers,
  ...libraryHandlers,
  'draft.save': async ({ draft }, sender) => {
    refusePrivate(sender);
    await saveDraft(db, draft);
    return undefined;
  },
  'draft.find': ({ id }) => findDraft(db, id),
  'draft.remove': async ({ id }) => {
    await removeDraft(db, id);
    return undefined;
  },
  'press.take': ({ tabId }) => takePress(tabId),
  'reader.painted': async (_, sender) => {
    readerPainted(tabIdOf(sender));
    return undefined;
  },
  'frame.tab': async (_, sender) => ({ tabId: tabIdOf(sender), isPrivate: isPrivate(sender) }),
  'frame.tell': ({ command, data }, sender) => tell(tabIdOf(sender), command, data as never),
};
