import { articleOfPage } from '@/utils/messaging/article-of-page';
import type { ReaderArticle, Take } from '@/utils/messaging/messages';
import { send } from '@/utils/messaging/send';
import { ownTab, tellOwnTab } from './own-tab';

/** Where the reader's article comes from, and what can be asked of the page behind it. */
export interface ReadingSource {
  open: () => Promise<ReaderArticle>;
  /** Takes something else than what the extraction chose; absent where there is no page behind. */
  take?: (what: Take) => Promise<ReaderArticle>;
  /** Gives the page back; absent where there is no page behind. */
  close?: () => Promise<void>;
}

const framed = (token: string): ReadingSource => {
  const open = async (take?: Take): Promise<ReaderArticle> => {
    const article = await articleOfPage(tellOwnTab('page.article', { token, ...(take ? { take } : {}) }));
    return { ...article, ...(await ownTab) };
  };
  return {
    open: () => open(),
    take: open,
    close: async () => {
      await tellOwnTab('page.close', {});
    },
  };
};

const saved = (articleId: string): ReadingSource => ({
  open: async () => ({ ...(await send('article.saved', { articleId })), tabId: (await ownTab).tabId }),
});

const sample: ReadingSource = {
  open: async () => {
    const { extractSample } = await import('./sample-article');
    const extracted = await extractSample();
    return { extracted, address: extracted.url, isPrivate: false, tabId: (await ownTab).tabId };
  },
};

/** `#token`: framed over a page; `?article=id`: a saved copy in a tab; `?sample`: the article that comes with Pressmark. */
export function readingSource(address: Location): ReadingSource {
  const query = new URLSearchParams(address.search);
  const articleId = query.get('article');
  if (articleId) return saved(articleId);
  return query.has('sample') ? sample : framed(address.hash.slice(1));
}
