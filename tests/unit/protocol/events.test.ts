import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchCodebook, watchMarks, watchNotebook, watchPanelAsked } from '@/utils/protocol/events';

const background = { url: 'chrome-extension://id/background.js' };
const page = { url: 'https://news.example/a', tab: { id: 7 }, frameId: 0 };
const changed = { type: 'notebookChanged', articleUrl: 'a', addresses: [], changed: { article: {}, annotations: [] } };

let listeners: ((message: unknown, sender: object) => void)[];
const tell = (message: object, sender: object): void => {
  for (const listen of listeners) listen(message, sender);
};

beforeEach(() => {
  listeners = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listen) => {
    listeners.push(listen as (typeof listeners)[number]);
  });
});
afterEach(() => vi.restoreAllMocks());

test('events from the background are accepted, those from a web page’s script are not', () => {
  const { signal } = new AbortController();
  const [onRecord, onCodes, onAsked] = [vi.fn(), vi.fn(), vi.fn()];
  watchNotebook(onRecord, signal);
  watchCodebook(onCodes, signal);
  watchPanelAsked(onAsked, signal);
  const events = [changed, { type: 'codebookChanged' }, { type: 'panelAsked', tabId: 1 }];
  for (const event of events) tell(event, page);
  for (const heard of [onRecord, onCodes, onAsked]) expect(heard).not.toHaveBeenCalled();
  for (const event of events) tell(event, background);
  for (const heard of [onRecord, onCodes, onAsked]) expect(heard).toHaveBeenCalledOnce();
});

test('a page may report that its own marks moved: the tab is the sender’s', () => {
  const onMoved = vi.fn();
  watchMarks(onMoved, new AbortController().signal);
  tell({ type: 'marksChanged', tabId: 1 }, page);
  expect(onMoved).toHaveBeenCalledExactlyOnceWith(7);
});
