import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchReplaced } from '@/utils/protocol/replaced';
import { askReader, send, tell } from '@/utils/protocol/send';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answers = (reply: unknown) => vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(reply as never);
const nobody = () => Promise.reject(new Error('Receiving end does not exist'));

test('a failed command reaches the caller as its problem', async () => {
  answers({ ok: false, problem: 'too-large', detail: 'why' });
  await expect(tell(1, 'page.extract', {})).rejects.toMatchObject({ problem: 'too-large' });
  await expect(askReader('reader.selected', { tabId: 1 })).rejects.toMatchObject({ problem: 'too-large' });
});

test('a tab without our annotator is reported as page-gone', async () => {
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(nobody as never);
  await expect(tell(1, 'page.extract', {})).rejects.toMatchObject({ problem: 'page-gone' });
  answers(undefined);
  await expect(tell(1, 'page.extract', {})).rejects.toMatchObject({ problem: 'page-gone' });
});

test('a tab without a clean view answers null, and no other tab is asked', async () => {
  const sent = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(nobody as never);
  expect(await askReader('reader.show', { tabId: 4, id: 'i' })).toBeNull();
  expect(sent).toHaveBeenCalledWith(4, { type: 'reader.show', data: { tabId: 4, id: 'i' } });
});

test('the background’s problem is passed to the caller', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({
    ok: false,
    problem: 'storage-full',
    detail: '',
  } as never);
  await expect(send('draft.remove', { id: 'd' })).rejects.toMatchObject({ problem: 'storage-full' });
});

test('in a frame left by Firefox, with its global emptied, nothing waits for an answer', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise(() => undefined) as never);
  vi.stubGlobal('browser', {});
  await expect(send('draft.remove', { id: 'd' })).rejects.toMatchObject({ problem: 'extension-updated' });
});

test('imported objects are dead there and throw when touched, which counts as an answer', async () => {
  const { runtime } = browser;
  const told = vi.fn();
  vi.useFakeTimers();
  watchReplaced(told, new AbortController().signal);
  const dead = () => {
    throw new TypeError("can't access dead object");
  };
  Object.defineProperty(browser, 'runtime', { get: dead, configurable: true });
  try {
    vi.advanceTimersByTime(2000);
    await expect(send('draft.remove', { id: 'd' })).rejects.toMatchObject({ problem: 'extension-updated' });
  } finally {
    Object.defineProperty(browser, 'runtime', { value: runtime, configurable: true, writable: true });
  }
  expect(told).toHaveBeenCalledOnce();
});

test('replacement of the extension is reported once, until unsubscribed', () => {
  vi.useFakeTimers();
  const ended = new AbortController();
  const [told, toldToo] = [vi.fn(), vi.fn()];
  watchReplaced(told, new AbortController().signal);
  watchReplaced(toldToo, ended.signal);
  vi.advanceTimersByTime(3000);
  ended.abort();
  vi.stubGlobal('browser', {});
  vi.advanceTimersByTime(3000);
  expect([told.mock.calls.length, toldToo.mock.calls.length]).toEqual([1, 0]);
});
