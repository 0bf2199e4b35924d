import { browser } from 'wxt/browser';
import type { Article } from '@/utils/model/article';
import type { CodebookChanged, NotebookChanged } from './messages';

/** Tells every open surface, extension pages and annotators alike, that the record of `article` changed. */
export const announceChange = (article: Article): Promise<void> =>
  announce({ type: 'notebookChanged', articleUrl: article.url, addresses: article.addresses });

/** Tells every open surface that codes changed, and perhaps annotations of any article with them. */
export const announceCodebook = (): Promise<void> => announce({ type: 'codebookChanged' });

async function announce(news: NotebookChanged | CodebookChanged): Promise<void> {
  const ignoreAbsence = () => undefined;
  browser.runtime.sendMessage(news).catch(ignoreAbsence);
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, news).catch(ignoreAbsence);
  }
}

/** Calls `onChange` for each change of an article's record until `signal` aborts. */
export const watchNotebook = (onChange: (news: NotebookChanged) => void, signal: AbortSignal): void =>
  watch<NotebookChanged>('notebookChanged', onChange, signal);

/** Calls `onChange` for each change of the codebook until `signal` aborts. */
export const watchCodebook = (onChange: () => void, signal: AbortSignal): void =>
  watch<CodebookChanged>('codebookChanged', onChange, signal);

function watch<N extends { type: string }>(type: N['type'], onChange: (news: N) => void, signal: AbortSignal): void {
  const listen = (message: { type?: string } | undefined): undefined => {
    if (message?.type === type) onChange(message as N);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
