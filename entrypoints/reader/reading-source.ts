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

/** Where the reader's article comes from, and what can be asked of the page behind it. */
export interface ReadingSource {
  open: () => Promise<ReaderArticle>;
  /** What the page's annotator knows this frame by; absent where there is no page behind. */
  token?: string;
  /** Takes something else than what the extraction chose; absent where there is no page behind. */
  take?: (take: Take, words: PickWords) => Promise<ReaderArticle>;
  /** Changes the article shown; absent for a saved copy. Rejects with `next-page-failed`, `page-gone`. */
  edit?: (edit: ArticleEdit) => Promise<ReaderArticle>;
  /** Tells the background that something is painted; absent where there is no page behind. */
  painted?: () => void;
  /** Hands over what is printed instead of the page behind; absent where there is none. */
  print?: (copy: PrintCopy) => Promise<true>;
  /** The text of the page behind as it is now; absent where there is none. Rejects where no article is found. */
  lookAgain?: () => Promise<string>;
  /** Opens the clean view anew over the page as it is now. */
  readAgain?: () => Promise<void>;
  /** Gives the page back; absent where there is no page behind. */
  close?: () => Promise<void>;
}

/** Where only the text is wanted, its address is not settled. */
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
    painted: () => void send('reader.painted', {}).catch(() => undefined), // the popup waits for it no longer than it must
    print: (copy) => tellOwnTab('page.print', { token, copy }),
    lookAgain: async () => (await articleOfPage(tellOwnTab('page.extract', {}), asDeclared)).extracted.text,
    readAgain: async () => {
      await send('frame.reopen', {}).catch(() => undefined); // the frame that asked is gone
    },
    close: async () => {
      // The page's script went with the extension: the page is loaded anew. Its own place in itself would be no load.
      if (isReplaced()) open(page.replace(/#.*/, '') || document.referrer, '_top');
      else await tellOwnTab('page.close', {});
    },
  };
};

/** A reader in a tab beside its page, which lets nothing be shown over it. */
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
      if (isPicked) await show(pageTab); // by hand, there
      const taken = await tell(pageTab, 'page.article', { token, take, words });
      if (isPicked) await show(tabId);
      return article(Promise.resolve(taken));
    },
    edit: (edit) => article(tell(pageTab, 'page.edit', { token, edit })),
    close: async () => {
      await show(pageTab).catch(() => undefined); // it may be gone
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

/** `#token`: framed over a page; `?beside=id#token`: in a tab of its own beside the page in tab `id`; `?article=id`: a saved copy in a tab, its hash a place in it; `?sample`: the article that comes with Pressmark. */
export function readingSource(address: Location): ReadingSource {
  const query = new URLSearchParams(address.search);
  const articleId = query.get('article');
  if (articleId) return saved(articleId, placeAsked(address));
  const pageTab = query.get('beside');
  if (pageTab) return beside(Number(pageTab), address.hash.slice(1));
  return query.has('sample') ? sample() : framed(address.hash.slice(1));
}

/** The tab a reader is in. */
interface OwnTab {
  tabId: number;
  isPrivate: boolean;
}

// Firefox gives a frame over a page no `tabs`: there the background stands in. Directly is 40 ms faster.
const tabs = browser.tabs as typeof browser.tabs | undefined;

async function current(): Promise<OwnTab> {
  if (!tabs) return send('frame.tab', {});
  const tab = await tabs.getCurrent();
  return { tabId: tab?.id ?? tabs.TAB_ID_NONE, isPrivate: tab?.incognito === true };
}

const ownTab: Promise<OwnTab> = current();
ownTab.catch(() => undefined); // whoever asks is told

/** Tells the annotator of the page behind this frame. Rejects where there is none any more. */
async function tellOwnTab<C extends FrameCommand>(
  command: C,
  data: Asks<PageCommands, C>,
): Promise<Gets<PageCommands, C>> {
  if (tabs) return tell((await ownTab).tabId, command, data);
  return (await send('frame.tell', { command, data })) as Gets<PageCommands, C>;
}
