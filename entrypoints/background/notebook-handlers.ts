import { findPassages } from '@/utils/annotator/find-passages';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import { isOfChoice } from '@/utils/model/project';
import { noteGiven } from '@/utils/notebook/recent-codes';
import { readFoldTable } from '@/utils/platform/load-fold';
import type { ArticleRecord, notebookRequests, PageRecord, ReaderArticle } from '@/utils/protocol/notebook-requests';
import type { Handlers, Sender } from '@/utils/protocol/serve';
import {
  annotationsOf,
  forgetReplacedNotes,
  removeAnnotation,
  saveAnnotation,
  takeNoteBack,
} from '@/utils/store/annotations';
import { saveArticleNote, takeArticleNoteBack } from '@/utils/store/article-note';
import { articleRow, findArticle, revisionsOf, revisionText, revisionWith } from '@/utils/store/articles';
import { deleteForEver, readBin } from '@/utils/store/bin';
import { visibleCodes } from '@/utils/store/codes';
import { correctArticle } from '@/utils/store/corrections';
import { findDraft, removeDraft, saveDraft } from '@/utils/store/drafts';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { readNotebook } from '@/utils/store/notebook';
import { currentChoice } from '@/utils/store/projects';
import { takeBackAnnotation } from '@/utils/store/take-back';
import { whole, wholeRows } from '@/utils/store/whole-rows';
import { inSavedText, standingAt } from './annotation-at';
import { announceArticles, announceChange, announceNote } from './announce';
import { db } from './db';
import { inReadersLanguage } from './in-readers-language';
import { addressFor, addressOf, keep, whenKept } from './keep-article';
import { showCount } from './toolbar-button';

async function recordOf(address: string): Promise<ArticleRecord> {
  await whenKept(address);
  const choice = await currentChoice(db);
  const [article, codes] = await Promise.all([findArticle(db, address), visibleCodes(db, choice)]);
  const about = { url: address, codes, choice };
  if (!article || article.deleted) return { ...about, annotations: [] };
  const [all, revisions] = await Promise.all([annotationsOf(db, article.id), revisionsOf(db, article.id)]);
  const annotations = all.filter((one) => isOfChoice(one, choice));
  const revision = revisions.at(-1)?.sha256;
  const readings = revisions.reduce((sum, { titles }) => sum + Math.max(1, titles?.length ?? 1), 0);
  return {
    ...about,
    article,
    annotations,
    ...(revision ? { revision } : {}),
    ...(readings > 1 ? { readings } : {}),
  };
}

/** Reads the record for a surface and shows the number of annotations on the toolbar button of its tab. */
async function recordFor(address: string, { tab }: Sender): Promise<ArticleRecord> {
  const record = await recordOf(addressOf(address));
  if (tab?.id !== undefined) await showCount(tab.id, record.annotations.length);
  return record;
}

function paintedOf({ annotations, codes }: ArticleRecord): PageRecord {
  const used = new Set(annotations.flatMap((annotation) => annotation.codes));
  return {
    annotations: annotations.map(({ id, target, codes, note }) => ({ id, target, codes, hasNote: note !== '' })),
    codes: codes.filter(({ id }) => used.has(id)).map(({ id, color, underline }) => ({ id, color, underline })),
  };
}

async function savedCopy(articleId: Article['id'], annotationId?: string): Promise<ReaderArticle> {
  const row = await articleRow(db, articleId);
  const revision = row && (await revisionWith(db, row.id, annotationId));
  if (!row || !revision) throw new PressmarkError('page-gone');
  const article = whole(Article, row);
  const { html, text } = revision;
  return { extracted: { url: article.url, metadata: article, html, text, trail: [] }, isPrivate: false };
}

async function announced(annotation: Annotation | undefined): Promise<Annotation | undefined> {
  const [article] = wholeRows(Article, [annotation && (await db.articles.get(annotation.articleId))]);
  if (annotation && article) await announceChange(article, [annotation]);
  return annotation;
}

async function announcedArticle(article: Article | undefined): Promise<Article> {
  if (!article) throw new PressmarkError('page-gone');
  await announceChange(article, []);
  return article;
}

/** Handlers for articles and their annotations. */
export const notebookHandlers: Handlers<typeof notebookRequests> = {
  'article.address': addressFor,
  'article.keep': async ({ extracted, address }) => {
    const { article, revision } = await keep(extracted, addressOf(address));
    await announceChange(article);
    return { revision: revision.sha256 };
  },
  'article.saved': ({ articleId, annotationId }) => savedCopy(articleId, annotationId),
  'revisions.read': async ({ address }) => {
    const article = await findArticle(db, addressOf(address));
    const revisions = article && !article.deleted ? await revisionsOf(db, article.id) : [];
    return revisions.map(({ id: _, articleId: __, html: ___, ...reading }) => reading);
  },
  'article.note': async ({ articleId, note, noteFrom, project }) =>
    (await announcedArticle(await saveArticleNote(db, articleId, note, noteFrom, project))).note,
  'note.take-back': async ({ about, id, note, from, project }) => {
    if (about === 'annotation') return (await announced(await takeNoteBack(db, id, note, from))) !== undefined;
    const article = await takeArticleNoteBack(db, id, note, from, project);
    if (article) await announcedArticle(article);
    return article !== undefined;
  },
  'article.correct': async ({ address, correction }) => {
    await whenKept(addressOf(address));
    const known = await findArticle(db, addressOf(address));
    return announcedArticle(known && (await correctArticle(db, known.id, correction)));
  },
  'notebook.about': async ({ address }, sender) => {
    const record = await recordFor(address, sender);
    return { ...record, codes: await inReadersLanguage(record.codes) };
  },
  'notebook.painted': async ({ address }, sender) => paintedOf(await recordFor(address, sender)),
  'notebook.read': async ({ address }) => {
    const choice = await currentChoice(db);
    if (address === undefined) return readNotebook(db, undefined, choice);
    const article = await findArticle(db, addressOf(address));
    return article ? readNotebook(db, article.id, choice) : { articles: [], revisions: [], annotations: [], codes: [] };
  },
  'passages.find': async ({ address, text, targets }) => {
    const article = await findArticle(db, addressOf(address));
    return findPassages(text, targets, {
      textOf: async (sha256) => article && (await revisionText(db, article.id, sha256)),
      foldTable: readFoldTable,
    });
  },
  'annotation.save': async ({ content: { articleUrl, ...asked }, joins, clicked, draft, ...how }) => {
    await whenKept(articleUrl);
    const article = await findArticle(db, articleUrl);
    if (!article) throw new PressmarkError('page-gone');
    const standing = joins && !article.deleted ? await standingAt(article, asked.target, clicked) : undefined;
    // The passage is already annotated: merge the codes, and keep the existing note unless a new one was written.
    const content = standing
      ? { ...standing, codes: [...new Set([...standing.codes, ...asked.codes])], note: asked.note || standing.note }
      : how.only && !how.only.includes('target')
        ? asked
        : { ...asked, target: await inSavedText(article, asked.target) };
    const { only, noteFrom } = standing ? { only: undefined, noteFrom: '' } : how;
    const saving = { ...(only ? { only } : {}), ...(noteFrom === undefined ? {} : { noteFrom }) };
    const annotation = await saveAnnotation(db, { ...content, articleId: article.id }, saving);
    if (draft !== undefined) await removeDraft(db, draft);
    if (!only || only.includes('codes')) void noteGiven(annotation.codes.slice(-1));
    // A page shows that a note exists but not what it says.
    const isNoteAlone = only?.length === 1 && only[0] === 'note' && noteFrom && annotation.note;
    if (article.deleted)
      await announceChange(article); // the article came back from the bin, with more than this annotation
    else if (isNoteAlone) announceNote(article, annotation);
    else await announceChange(article, [annotation]);
    return annotation;
  },
  'annotation.at': async ({ address, target, clicked }) => {
    await whenKept(address);
    const article = await findArticle(db, addressOf(address));
    return article && !article.deleted ? standingAt(article, target, clicked) : undefined;
  },
  'annotation.remove': async ({ id, isTakenBack }) =>
    announced(await (isTakenBack ? takeBackAnnotation : removeAnnotation)(db, id)),
  'annotation.forget-replaced': async ({ id }) => announced(await forgetReplacedNotes(db, id)),
  'bin.read': async ({ address }) => {
    if (address === undefined) return readBin(db);
    const article = await findArticle(db, addressOf(address));
    return article ? readBin(db, article.id) : [];
  },
  'bin.restore': async ({ ids }) => {
    const restored = await restoreAnnotations(db, ids);
    await announceArticles(restored.map(({ articleId }) => articleId));
    return undefined;
  },
  'bin.delete': async ({ ids }) => {
    const gone = await deleteForEver(db, ids);
    await announceArticles(gone.map(({ articleId }) => articleId));
    return undefined;
  },
  'draft.save': async ({ draft }) => {
    await saveDraft(db, draft);
    return undefined;
  },
  'draft.find': ({ id }) => findDraft(db, id),
  'draft.remove': async ({ id }) => {
    await removeDraft(db, id);
    return undefined;
  },
};
