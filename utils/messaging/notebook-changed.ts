import { browser } from 'wxt/browser';
import type { Article } from '@/utils/model/article';
import type { NotebookChanged } from './messages';

/** Tells every open surface, extension pages and annotators alike, that the record of `article` changed. */
export async function announceChange(article: Article): Promise<void> {
  const news: NotebookChanged = { type: 'notebookChanged', articleUrl: article.url, addresses: article.addresses };
  const ignoreAbsence = () => undefined;
  browser.runtime.sendMessage(news).catch(ignoreAbsence);
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, news).catch(ignoreAbsence);
  }
}

/** Calls `onChange` for each change of an article's record until `signal` aborts. */
export function watchNotebook(onChange: (news: NotebookChanged) => void, signal: AbortSignal): void {
  const listen = (message: { type?: string } | undefined): undefined => {
    if (message?.type === 'notebookChanged') onChange(message as NotebookChanged);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
