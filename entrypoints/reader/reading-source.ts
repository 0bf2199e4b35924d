import { browser } from 'wxt/browser';
import type { PrintCopy } from '@/utils/model/print-copy';
import { articleOfPage } from '@/utils/protocol/article-of-page';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import type {
  ArticleEdit,
  FrameCommand,
  PageArticle,
  PageCommands,
  PickWords,
  Take,
} from '@/utils/protocol/page-commands';
import { isReplaced } from '@/utils/protocol/replaced';
import type { Asks, Gets } from '@/utils/protocol/request';
import { send, tell } from '@/utils/protocol/send';
import { type PlaceAsked, placeAsked } from './place-asked';

/** Where the article comes from, and what can be asked of the page behind it. */
export interface ReadingSource {
  open: () => Promise<ReaderArticle>;
  /** The token by which the page's annotator recognises this frame; absent when there is no page behind. */
  token?: string;
  /** Takes something other than what the extraction chose; absent when there is no page behind. */
  take?: (take: Take, words: PickWords) => Promise<ReaderArticle>;
  /** Edits the article shown; absent for a saved copy. Rejects with `next-page-failed` or `page-gone`. */
  edit?: (edit: ArticleEdit) => Promise<ReaderArticle>;
  /** Tells the background that something is painted; absent when there is no page behind. */
  painted?: () => void;
  /** Hands over the copy to print in place of the page behind; absent when there is none. */
  print?: (copy: PrintCopy) => Promise<true>;
  /** The current text of the page behind; absent when there is none. Rejects when no article is found. */
  lookAgain?: () => Promise<string>;
  /** Opens the clean view again over the page as it is now. */
  readAgain?: () => Promise<void>;
  /** Closes the clean view over a page; absent when there is none behind. */
  close?: () => Promise<void>;
}

/** Used where only the text is needed: takes the declared address without checking it against the notebook. */
const asDeclared = async ({ url }: { url: string }): Promise<{ url: string }> => ({ url });

const framed = (token: string): ReadingSource => {
  let page = '';
  const article = async (telling: Promise<PageArticle>): Promise<ReaderArticle> => {
    const [opened, tab] = await Promise.all([articleOfPage(telling), ownTab]);
    page = opened.address;
    return { ...opened, ...tab };
  };
  return {
    token,
    open: () => article(tellOwnTab('page.article', { token })),
    take: (take, words) => article(tellOwnTab('page.article', { token, take, words })),
    edit: (edit) => article(tellOwnTab('page.edit', { token, edit })),
    painted: () => void send('reader.painted', {}).catch(() => undefined), // the popup stops waiting by itself
    print: (copy) => tellOwnTab('page.print', { token, copy }),
    lookAgain: async () => (await articleOfPage(tellOwnTab('page.extract', {}), asDeclared)).extracted.text,
    readAgain: async () => {
      await send('frame.reopen', {}).catch(() => undefined); // the frame that sent this is removed by it
    },
    close: async () => {
      // An update of the extension removed the page's script: reload the page. With its hash it would not be loaded
      // anew.
      if (isReplaced()) open(page.replace(/#.*/, '') || document.referrer, '_top');
      else await tellOwnTab('page.close', {});
    },
  };
};

/** A reader in its own tab next to that of its page, for pages that allow nothing to be shown over them. */
function beside(pageTab: number, token: string): ReadingSource {
  const show = (tabId: number) => browser.tabs.update(tabId, { active: true });
  const article = async (telling: Promise<PageArticle>): Promise<ReaderArticle> => ({
    ...(await articleOfPage(telling)),
    ...(await ownTab),
  });
  return {
    open: () => article(tell(pageTab, 'page.article', { token })),
    take: async (take, words) => {
      const { tabId } = await ownTab;
      const isPicked = take !== 'all-text';
      if (isPicked) await show(pageTab); // the reader picks it by hand, in that tab
      const taken = await tell(pageTab, 'page.article', { token, take, words });
      if (isPicked) await show(tabId);
      return article(Promise.resolve(taken));
    },
    edit: (edit) => article(tell(pageTab, 'page.edit', { token, edit })),
    close: async () => {
      await show(pageTab).catch(() => undefined); // the tab may be closed
      await browser.tabs.remove((await ownTab).tabId);
    },
  };
}

function saved(articleId: string, place: PlaceAsked | undefined): ReadingSource {
  const asked = { articleId, ...(place && 'annotation' in place ? { annotationId: place.annotation } : {}) };
  return { open: async () => ({ ...(await send('article.saved', asked)), tabId: (await ownTab).tabId }) };
}

function sample(): ReadingSource {
  const working = import('./sample-article').then(({ extractSample }) => extractSample());
  const article = async (edit?: ArticleEdit): Promise<ReaderArticle> => {
    const sample = await working;
    if (edit && 'putBack' in edit) sample.putBack(edit.putBack);
    const extracted = sample.extracted();
    return { extracted, address: extracted.url, isPrivate: false, tabId: (await ownTab).tabId };
  };
  return { open: () => article(), edit: article };
}

/**
 * Chooses the source from the reader's address. `#token`: a frame over a page. `?beside=id#token`: a tab of its own,
 * for the page in tab `id`. `?article=id`: a saved copy in a tab, with a place in the hash. `?sample`: the bundled
 * article.
 */
export function readingSource(address: Location): ReadingSource {
  const query = new URLSearchParams(address.search);
  const articleId = query.get('article');
  if (articleId) return saved(articleId, placeAsked(address));
  const pageTab = query.get('beside');
  if (pageTab) return beside(Number(pageTab), address.hash.slice(1));
  return query.has('sample') ? sample() : framed(address.hash.slice(1));
}

/** The tab that this reader is in. */
interface OwnTab {
  tabId: number;
  isPrivate: boolean;
}

// Firefox gives a frame over a page no `tabs` API, so the background does it. Without that detour it is 40 ms faster.
const tabs = browser.tabs as typeof browser.tabs | undefined;

async function current(): Promise<OwnTab> {
  if (!tabs) return send('frame.tab', {});
  const tab = await tabs.getCurrent();
  return { tabId: tab?.id ?? tabs.TAB_ID_NONE, isPrivate: tab?.incognito === true };
}

const ownTab: Promise<OwnTab> = current();
ownTab.catch(() => undefined); // callers get the error when they await it

/** Sends a command to the annotator of the page behind this frame. Rejects when that page is gone. */
async function tellOwnTab<C extends FrameCommand>(
  command: C,
  data: Asks<PageCommands, C>,
): Promise<Gets<PageCommands, C>> {
  if (tabs) return tell((await ownTab).tabId, command, data);
  return (await send('frame.tell', { command, data })) as Gets<PageCommands, C>;
}
