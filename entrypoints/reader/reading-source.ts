import { browser } from 'wxt/browser';
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

async function ownTab(): Promise<number> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id ?? -1;
}

const framed = (token: string): ReadingSource => ({
  open: () => send('article.get', { token }),
  take: async (what) => {
    if (what === 'block') await tell(await ownTab(), 'page.pick-block', {});
    return send('article.get', { token, take: what });
  },
  close: async () => {
    await tell(await ownTab(), 'page.close', {});
  },
});

const saved = (articleId: string): ReadingSource => ({
  open: async () => ({ ...(await send('article.saved', { articleId })), tabId: await ownTab() }),
});

const sample: ReadingSource = {
  open: async () => {
    const { extractSample } = await import('./sample-article');
    return { extracted: await extractSample(), isPrivate: false, tabId: await ownTab() };
  },
};

/** `#token`: framed over a page; `?article=id`: a saved copy in a tab; `?sample`: the article that comes with Pressmark. */
export function readingSource(address: Location): ReadingSource {
  const query = new URLSearchParams(address.search);
  const articleId = query.get('article');
  if (articleId) return saved(articleId);
  return query.has('sample') ? sample : framed(address.hash.slice(1));
}
