import { browser } from 'wxt/browser';
import type { Article } from '@/utils/model/article';

// What is told to whoever listens, without an answer. A web page's script listens, too: an event says nothing that the
// page might not know.

/** The notebook's record of this article is not what it was. */
export interface NotebookChanged {
  type: 'notebookChanged';
  articleUrl: string;
  addresses: string[];
}

/** Codes are not what they were, nor perhaps the annotations that have them. */
interface CodebookChanged {
  type: 'codebookChanged';
}

/** Tells every open surface, extension pages and annotators alike, that the record of `article` changed. */
export const announceChange = (article: Article): Promise<void> =>
  announce({ type: 'notebookChanged', articleUrl: article.url, addresses: article.addresses });

/** Tells every open surface that codes changed, and perhaps annotations of any article with them. */
export const announceCodebook = (): Promise<void> => announce({ type: 'codebookChanged' });

async function announce(event: NotebookChanged | CodebookChanged): Promise<void> {
  const ignoreAbsence = () => undefined;
  browser.runtime.sendMessage(event).catch(ignoreAbsence);
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, event).catch(ignoreAbsence);
  }
}

/** Calls `onChange` for each change of an article's record until `signal` aborts. */
export const watchNotebook = (onChange: (event: NotebookChanged) => void, signal: AbortSignal): void =>
  watch<NotebookChanged>('notebookChanged', onChange, signal);

/** Calls `onChange` for each change of the codebook until `signal` aborts. */
export const watchCodebook = (onChange: () => void, signal: AbortSignal): void =>
  watch<CodebookChanged>('codebookChanged', onChange, signal);

/** Tells the side panel, if one is open, that this surface's marks are not where they were. */
export function announceMarks(): void {
  browser.runtime?.sendMessage({ type: 'marksChanged' }).catch(() => undefined); // nobody listens
}

/** Calls `onMoved` with each tab whose marks are not where they were, until `signal` aborts. */
export const watchMarks = (onMoved: (tabId: number) => void, signal: AbortSignal): void =>
  watch('marksChanged', (_, tabId) => tabId !== undefined && onMoved(tabId), signal);

/** Tells the side panel, if it is open already, that a page asked it for something: `panel.take` says what. */
export function announcePanelAsked(tabId: number): void {
  browser.runtime.sendMessage({ type: 'panelAsked', tabId }).catch(() => undefined); // nobody listens
}

/** Calls `onAsked` with each tab whose page asked the side panel for something, until `signal` aborts. */
export const watchPanelAsked = (onAsked: (tabId: number) => void, signal: AbortSignal): void =>
  watch<{ type: 'panelAsked'; tabId: number }>('panelAsked', ({ tabId }) => onAsked(tabId), signal);

type Sender = { tab?: { id?: number | undefined } | undefined };

/** `onEvent` is told the tab that it is from, too: undefined where it is from no tab. */
function watch<E extends { type: string }>(
  type: E['type'],
  onEvent: (event: E, tabId: number | undefined) => void,
  signal: AbortSignal,
): void {
  const listen = (message: { type?: string } | undefined, { tab }: Sender): undefined => {
    if (message?.type === type) onEvent(message as E, tab?.id);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
