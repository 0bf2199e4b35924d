import { browser } from 'wxt/browser';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { ownCopy } from './own-copy';
import { isReplaced } from './replaced';
import { askerOf } from './request';

// Messages without an answer. Our script in a web page learns only that something about its own page changed.

/** The record of an article changed. */
export interface NotebookChanged {
  type: 'notebookChanged';
  articleUrl: string;
  addresses: string[];
  /** The changed records, where they are few: then nobody has to read again. */
  changed?: { article: Article; annotations: Annotation[] };
}

/** The record of this page's own article changed; names the article only where the page surely is one of its pages. */
interface PageRecordChanged {
  type: 'pageRecordChanged';
  articleUrl?: string;
  addresses?: string[];
}

/** Codes changed, and perhaps the annotations that have them. */
interface CodebookChanged {
  type: 'codebookChanged';
}

const ignoreAbsence = (): undefined => undefined;

/** Tells our pages, and the web pages `isTheirs` holds for, that the record of `article` changed. */
export async function announceRecord(
  article: Article,
  annotations: Annotation[] | undefined,
  isTheirs: (address: string | undefined) => boolean,
): Promise<void> {
  const changed = annotations ? { changed: { article, annotations } } : {};
  const event: NotebookChanged = {
    type: 'notebookChanged',
    articleUrl: article.url,
    addresses: article.addresses,
    ...changed,
  };
  browser.runtime.sendMessage(event).catch(ignoreAbsence);
  const { url: articleUrl, addresses } = article;
  await tellTabs((url) => {
    if (!isTheirs(url)) return undefined;
    return { type: 'pageRecordChanged', ...(url === undefined ? {} : { articleUrl, addresses }) };
  });
}

/** Tells every open surface that codes changed, and perhaps annotations of any article with them. */
export async function announceCodebook(): Promise<void> {
  const event: CodebookChanged = { type: 'codebookChanged' };
  browser.runtime.sendMessage(event).catch(ignoreAbsence);
  await tellTabs(() => event);
}

/** `eventFor` returns the event for a tab's page, given its address if the browser reveals it; undefined sends none. */
async function tellTabs(
  eventFor: (address: string | undefined) => PageRecordChanged | CodebookChanged | undefined,
): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    const event = eventFor(url);
    if (id !== undefined && event) browser.tabs.sendMessage(id, event).catch(ignoreAbsence);
  }
}

/** Calls `onChange` for each change of an article's record until `signal` aborts; only our own pages get it. */
export function watchNotebook(onChange: (event: NotebookChanged) => void, signal: AbortSignal): void {
  watch<NotebookChanged>('notebookChanged', onChange, signal);
  if (!import.meta.env.FIREFOX) return;
  // A clean view in a frame there gets only what is sent to its tab.
  watch<PageRecordChanged>(
    'pageRecordChanged',
    ({ articleUrl, addresses = [] }) => {
      if (articleUrl !== undefined) onChange({ type: 'notebookChanged', articleUrl, addresses });
    },
    signal,
  );
}

/** Calls `onChange` for each change of the record of the page that this is called on, until `signal` aborts. */
export const watchPageRecord = (onChange: () => void, signal: AbortSignal): void =>
  watch<PageRecordChanged>('pageRecordChanged', onChange, signal);

/** Calls `onChange` for each change of the codebook until `signal` aborts. */
export const watchCodebook = (onChange: () => void, signal: AbortSignal): void =>
  watch<CodebookChanged>('codebookChanged', onChange, signal);

/** Tells our pages that an essay changed. */
export function announceEssays(): void {
  browser.runtime.sendMessage({ type: 'essaysChanged' }).catch(ignoreAbsence);
}

/** Calls `onChange` for each change of an essay until `signal` aborts. */
export const watchEssays = (onChange: () => void, signal: AbortSignal): void =>
  watch('essaysChanged', onChange, signal);

/** Tells the side panel, if one is open, that this surface's marks have moved. */
export function announceMarks(): void {
  if (isReplaced()) return;
  browser.runtime.sendMessage({ type: 'marksChanged' }).catch(() => undefined); // nobody listens
}

/** Calls `onMoved` with each tab whose marks have moved, until `signal` aborts. */
export const watchMarks = (onMoved: (tabId: number) => void, signal: AbortSignal): void =>
  watch('marksChanged', (_, tabId) => tabId !== undefined && onMoved(tabId), signal);

/** Tells the side panel, if it is open already, that a page asked something of it: `panel.take` says what. */
export function announcePanelAsked(tabId: number): void {
  browser.runtime.sendMessage({ type: 'panelAsked', tabId }).catch(() => undefined); // nobody listens
}

/** Calls `onAsked` with each tab whose page asked the side panel for something, until `signal` aborts. */
export const watchPanelAsked = (onAsked: (tabId: number) => void, signal: AbortSignal): void =>
  watch<{ type: 'panelAsked'; tabId: number }>('panelAsked', ({ tabId }) => onAsked(tabId), signal);

type Sender = { url?: string | undefined; tab?: { id?: number | undefined } | undefined; frameId?: number | undefined };

/**
 * Calls `onEvent` for each event of a type until `signal` aborts, with the tab it is from; undefined where it is from
 * no tab.
 */
export function watch<E extends { type: string }>(
  type: E['type'],
  onEvent: (event: E, tabId: number | undefined) => void,
  signal: AbortSignal,
): void {
  const listen = (message: { type?: string } | undefined, sender: Sender): undefined => {
    // A web page's script may say that its marks moved, but nothing about the notebook: that would be believed.
    if (message?.type !== type || (type !== 'marksChanged' && askerOf(sender) === 'page')) return;
    onEvent(ownCopy(message as E), sender.tab?.id);
  };
  if (isReplaced()) return; // no more events will come
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => isReplaced() || browser.runtime.onMessage.removeListener(listen));
}
