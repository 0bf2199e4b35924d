import { browser } from 'wxt/browser';
import { articleOfPage } from '@/utils/messaging/article-of-page';
import type { ReaderArticle, Take } from '@/utils/messaging/messages';
import { tell } from '@/utils/messaging/page';
import { send } from '@/utils/messaging/send';

/** Where the reader's article comes from, and what can be asked of the page behind it. */
export interface ReadingSource {
  open: () => Promise<ReaderArticle>;
  /** Takes something else than what the extraction chose; absent where there is no page behind. */
  take?: (what: Take) => Promise<ReaderArticle>;
  /** Gives the page back; absent where there is no page behind. */
  close?: () => Promise<void>;
}

const ownTab = browser.tabs.getCurrent();
const ownTabId = async (): Promise<number> => (await ownTab)?.id ?? -1;

const framed = (token: string): ReadingSource => {
  const open = async (take?: Take): Promise<ReaderArticle> => {
    const tabId = await ownTabId();
    const article = await articleOfPage(tell(tabId, 'page.article', { token, ...(take ? { take } : {}) }));
    return { ...article, tabId, isPrivate: (await ownTab)?.incognito === true };
  };
  return {
    open: () => open(),
    take: open,
    close: async () => {
      await tell(await ownTabId(), 'page.close', {});
    },
  };
};

const saved = (articleId: string): ReadingSource => ({
  open: async () => ({ ...(await send('article.saved', { articleId })), tabId: await ownTabId() }),
});

const sample: ReadingSource = {
  open: async () => {
    const { extractSample } = await import('./sample-article');
    const extracted = await extractSample();
    return { extracted, address: extracted.url, isPrivate: false, tabId: await ownTabId() };
  },
};

/** `#token`: framed over a page; `?article=id`: a saved copy in a tab; `?sample`: the article that comes with Pressmark. */
export function readingSource(address: Location): ReadingSource {
  const query = new URLSearchParams(address.search);
  const articleId = query.get('article');
  if (articleId) return saved(articleId);
  return query.has('sample') ? sample : framed(address.hash.slice(1));
}
