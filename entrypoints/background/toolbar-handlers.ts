import { isBare } from '@/utils/annotator/is-bare';
import { codeName } from '@/utils/codebook/code-name';
import { inSight } from '@/utils/codebook/in-sight';
import { messagesFor } from '@/utils/i18n/messages';
import { toolbarWords } from '@/utils/i18n/toolbar';
import type { Annotation, Selector } from '@/utils/model/annotation';
import { Article, type ExtractedArticle } from '@/utils/model/article';
import { COLORS, type Code, type Codebook } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';
import { PressmarkError } from '@/utils/model/problem';
import { localInstant } from '@/utils/model/time';
import { noteGiven, readGiven } from '@/utils/notebook/recent-codes';
import { run } from '@/utils/platform/inject';
import { articleOfPage } from '@/utils/protocol/article-of-page';
import { tell } from '@/utils/protocol/send';
import type { Handlers, Sender } from '@/utils/protocol/serve';
import type { surfaceRequests } from '@/utils/protocol/surface-requests';
import { readSettings, uiLanguage } from '@/utils/settings';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { findArticle } from '@/utils/store/articles';
import { readCodebook } from '@/utils/store/codes';
import { isOnBoard } from '@/utils/store/essays';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { currentChoice } from '@/utils/store/projects';
import { takeBackAnnotation } from '@/utils/store/take-back';
import { wholeRows } from '@/utils/store/whole-rows';
import { inSavedText, standingAt } from './annotation-at';
import { announceChange } from './announce';
import { db } from './db';
import { addressFor, addressOf, isOwnAddress, keep } from './keep-article';
import { showPopupFor } from './toolbar-button';

/** How long a page may take back what was marked from it, in ms. */
const TAKE_BACK_MS = 120_000;

/** The existing annotation that a page changed last, with its codes before the change. */
let changedLast: Pick<Annotation, 'id' | 'codes'> | undefined;

/** Annotations that pages deleted → when (an Instant). Only these may be restored from there. */
const removedHere = new Map<Annotation['id'], string>();

/** Annotations made here by giving a code. Without that code, and with nothing else in them, they are deleted. */
const madeByCode = new Set<Annotation['id']>();

/** Handlers for the selection toolbar of a web page. */
export const toolbarHandlers: Pick<
  Handlers<typeof surfaceRequests>,
  keyof typeof surfaceRequests & `toolbar.${string}`
> = {
  'toolbar.wanted': async (_, sender) => {
    await run(tabOf(sender), '/selection-toolbar.js');
    return undefined;
  },
  'toolbar.about': async ({ selector, annotation }, sender) => {
    const standing = selector && (await standingOn(sender, selector, annotation));
    const codebook = annotation ? codesFor(standing) : codesToGive();
    const [settings, codes, { first }] = await Promise.all([readSettings(), codebook, readGiven()]);
    const language = uiLanguage(settings);
    const shown = inSight(codes, first);
    const all = messagesFor(language).allCodes(codes.length);
    return {
      ...(shown.length < codes.length ? { first: { ids: shown.map(({ id }) => id), all } } : {}),
      codes: codes.map((code) => ({ id: code.id, name: codeName(code, language), color: COLORS[code.color] })),
      theme: settings.theme,
      ...(selector ? { given: standing?.codes ?? [] } : {}),
      words: toolbarWords[language],
    };
  },
  'toolbar.mark': {
    // Reading the page may take a while; other writes are not held up by it.
    prepare: async ({ selector, annotation, codes }, sender) => {
      const { extracted, address } = await articleOn(tabOf(sender));
      return async () => {
        const { article } = await keep(extracted, addressOf(address));
        const standing = await standingAt(article, { selector }, annotation);
        const known = new Set((await (annotation ? codesFor(standing) : codesToGive())).map(({ id }) => id));
        const asked = codes.filter((code) => known.has(code));
        if (standing) return { id: standing.id, isTaken: await toggleCodes(article, standing, asked) };
        const { id } = await saveAnnotation(db, {
          id: newId(),
          articleId: article.id,
          target: await inSavedText(article, { selector }),
          codes: asked,
          note: '',
          origin: { by: 'hand' },
        });
        if (asked.length > 0) madeByCode.add(id);
        void noteGiven(codes);
        await announceChange(article);
        return { id, isTaken: false };
      };
    },
  },
  'toolbar.unmark': async ({ id }, sender) => {
    const { annotation, article } = await ownAnnotation(id, sender);
    const before = changedLast?.id === id ? changedLast.codes : undefined;
    if (!before && !isRecent(annotation.created)) throw new PressmarkError('page-refused');
    changedLast = undefined;
    if (before) await saveAnnotation(db, { ...annotation, codes: before }, { only: ['codes'] });
    else await takeBackAnnotation(db, id);
    await announceChange(article);
    return undefined;
  },
  'toolbar.remove': async ({ id }, sender) => {
    const { annotation, article } = await ownAnnotation(id, sender);
    if (annotation.deleted) throw new PressmarkError('page-refused');
    const { deleted } = (await removeAnnotation(db, id)) ?? {};
    if (deleted) removedHere.set(id, deleted);
    await announceChange(article);
    return undefined;
  },
  'toolbar.restore': async ({ id }, sender) => {
    const { annotation, article } = await ownAnnotation(id, sender);
    if (!annotation.deleted || annotation.deleted !== removedHere.get(id)) throw new PressmarkError('page-refused');
    await restoreAnnotations(db, [id]);
    removedHere.delete(id);
    await announceChange(article);
    return undefined;
  },
  'toolbar.source': async (_, sender) => {
    const [settings, { extracted }] = await Promise.all([readSettings(), articleOn(tabOf(sender))]);
    const { citationStyle, citationSiteKind } = settings;
    return {
      article: { ...extracted.metadata, url: extracted.url, accessed: localInstant() },
      citing: { citationStyle, citationSiteKind },
      language: uiLanguage(settings),
    };
  },
  'toolbar.popup': ({ annotation }, { tab }) => showPopupFor(tab, 'note', annotation),
};

/** The annotation at this passage of the asking page, or the one that was clicked there; undefined when there is none. */
async function standingOn(
  { tab, url }: Sender,
  selector: Selector,
  clicked: Annotation['id'] | undefined,
): Promise<Annotation | undefined> {
  const article = await findArticle(db, addressOf(tab?.url ?? url ?? ''));
  return article && !article.deleted ? standingAt(article, { selector }, clicked) : undefined;
}

/** An annotation of the asking page's own article, deleted or not. Throws `page-refused` for any other. */
async function ownAnnotation(
  id: Annotation['id'],
  sender: Sender,
): Promise<{ annotation: Annotation; article: Article }> {
  const annotation = await db.annotations.get(id);
  const row = annotation && (await db.articles.get(annotation.articleId));
  const [article] = wholeRows(Article, [row]);
  if (!annotation || !article?.addresses.some((address) => isOwnAddress(address, sender)))
    throw new PressmarkError('page-refused');
  return { annotation, article };
}

const isRecent = (at: string): boolean => Date.now() - Date.parse(at) < TAKE_BACK_MS;

/** Adds codes to an annotation, or removes them if it already has all of them. Returns whether they were removed. */
async function toggleCodes(article: Article, standing: Annotation, asked: Code['id'][]): Promise<boolean> {
  const isTaken = asked.length > 0 && asked.every((code) => standing.codes.includes(code));
  const rest = standing.codes.filter((code) => !asked.includes(code));
  const codes = isTaken ? rest : [...new Set([...standing.codes, ...asked])];
  changedLast = { id: standing.id, codes: standing.codes };
  const isNothing = isTaken && madeByCode.has(standing.id) && isBare({ ...standing, codes });
  if (isNothing && !(await isOnBoard(db, standing.id))) await removeAnnotation(db, standing.id);
  else await saveAnnotation(db, { ...standing, codes }, { only: ['codes'] });
  if (!isTaken) void noteGiven(asked);
  await announceChange(article);
  return isTaken;
}

/** The codes of an annotation's own project; the current project's where there is no annotation. */
async function codesFor(annotation: Annotation | undefined): Promise<Codebook> {
  return annotation?.project ? readCodebook(db, annotation.project) : codesToGive();
}

/** The codes of the current project. */
export async function codesToGive(): Promise<Codebook> {
  return readCodebook(db, (await currentChoice(db)).current);
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new PressmarkError('page-gone');
  return tab.id;
}

/** Extracts the article from a page that has the annotator, in the page's current state. */
export async function articleOn(tabId: number): Promise<{ extracted: ExtractedArticle; address: string }> {
  await run(tabId, '/extract.js');
  return articleOfPage(tell(tabId, 'page.extract', {}), addressFor);
}
