import { codeName } from '@/utils/codebook/code-name';
import { inSight } from '@/utils/codebook/in-sight';
import { messagesFor } from '@/utils/i18n/messages';
import { toolbarWords } from '@/utils/i18n/toolbar';
import { Article, type ExtractedArticle } from '@/utils/model/article';
import { COLORS, type Codebook } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';
import { PressmarkError } from '@/utils/model/problem';
import { localInstant } from '@/utils/model/time';
import { noteGiven, readRecent } from '@/utils/notebook/recent-codes';
import { run } from '@/utils/platform/inject';
import { articleOfPage } from '@/utils/protocol/article-of-page';
import { tell } from '@/utils/protocol/send';
import type { Handlers, Sender } from '@/utils/protocol/serve';
import type { surfaceRequests } from '@/utils/protocol/surface-requests';
import { readSettings, uiLanguage } from '@/utils/settings';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { readCodebook } from '@/utils/store/codes';
import { currentChoice } from '@/utils/store/projects';
import { wholeRows } from '@/utils/store/whole-rows';
import { announceChange } from './announce';
import { db } from './db';
import { addressFor, addressOf, isOwnAddress, keep } from './keep-article';
import { showPopup } from './toolbar-button';

/** For so long a page may take back what was marked from it. */
const TAKE_BACK_MS = 120_000;

/** What the selection toolbar of a live page may ask. */
export const toolbarHandlers: Pick<
  Handlers<typeof surfaceRequests>,
  keyof typeof surfaceRequests & `toolbar.${string}`
> = {
  'toolbar.wanted': async (_, sender) => {
    await run(tabOf(sender), '/selection-toolbar.js');
    return undefined;
  },
  'toolbar.about': async () => {
    const [settings, codes, recent] = await Promise.all([readSettings(), codesToGive(), readRecent()]);
    const language = uiLanguage(settings);
    const shown = inSight(codes, recent);
    const all = messagesFor(language).allCodes(codes.length);
    return {
      ...(shown.length < codes.length ? { first: { ids: shown.map(({ id }) => id), all } } : {}),
      codes: codes.map((code) => ({ id: code.id, name: codeName(code, language), color: COLORS[code.color] })),
      theme: settings.theme,
      words: toolbarWords[language],
    };
  },
  'toolbar.mark': {
    // The page may take its time: other writes go on.
    prepare: async ({ selector, codes }, sender) => {
      const { extracted, address } = await articleOn(tabOf(sender));
      return async () => {
        const { article } = await keep(extracted, addressOf(address));
        const known = new Set((await codesToGive()).map(({ id }) => id));
        const { id } = await saveAnnotation(db, {
          id: newId(),
          articleId: article.id,
          // Positions count in the page's text, which is no revision.
          target: { selector },
          codes: codes.filter((code) => known.has(code)),
          note: '',
          origin: { by: 'hand' },
        });
        void noteGiven(codes);
        await announceChange(article);
        return { id };
      };
    },
  },
  'toolbar.unmark': async ({ id }, sender) => {
    const annotation = await db.annotations.get(id);
    const row = annotation && (await db.articles.get(annotation.articleId));
    const [article] = wholeRows(Article, [row]);
    const isFresh = annotation && Date.now() - Date.parse(annotation.created) < TAKE_BACK_MS;
    if (!isFresh || !article?.addresses.some((address) => isOwnAddress(address, sender)))
      throw new PressmarkError('page-refused');
    await removeAnnotation(db, id);
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
  'toolbar.popup': () => showPopup(),
};

/** The current project's. */
async function codesToGive(): Promise<Codebook> {
  return readCodebook(db, (await currentChoice(db)).current);
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new PressmarkError('page-gone');
  return tab.id;
}

/** The article on a page where the annotator is, as the page is now. */
export async function articleOn(tabId: number): Promise<{ extracted: ExtractedArticle; address: string }> {
  await run(tabId, '/extract.js');
  return articleOfPage(tell(tabId, 'page.extract', {}), addressFor);
}
