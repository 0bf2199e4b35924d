import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wasAsked } from '@/utils/sources-asked';

const { session } = browser.storage;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

afterEach(() => {
  Object.defineProperty(browser.storage, 'session', { value: session, configurable: true, writable: true });
});

test('an article is asked about once', async () => {
  const answers = [];
  for (const address of ['https://a.example/', 'https://a.example/', 'https://b.example/'])
    answers.push(await wasAsked(address));
  expect(answers).toEqual([false, true, false]);
});

test('a frame without session storage asks the background', async () => {
  Object.defineProperty(browser.storage, 'session', { value: undefined, configurable: true });
  const sent = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: true } as never);
  expect(await wasAsked('https://a.example/')).toBe(true);
  expect(sent).toHaveBeenCalledWith({ type: 'frame.source-asked', data: { address: 'https://a.example/' } });
});
