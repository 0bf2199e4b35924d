import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askReader, send, tell } from '@/utils/protocol/send';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const answers = (reply: unknown) => vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(reply as never);
const nobody = () => Promise.reject(new Error('Receiving end does not exist'));

test('a command that fails reaches the asker as its problem', async () => {
  answers({ ok: false, problem: 'too-large', detail: 'why' });
  await expect(tell(1, 'page.extract', {})).rejects.toMatchObject({ problem: 'too-large' });
  await expect(askReader('reader.selected', { tabId: 1 })).rejects.toMatchObject({ problem: 'too-large' });
});

test('a tab without our annotator is a page that is gone', async () => {
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(nobody as never);
  await expect(tell(1, 'page.extract', {})).rejects.toMatchObject({ problem: 'page-gone' });
  answers(undefined);
  await expect(tell(1, 'page.extract', {})).rejects.toMatchObject({ problem: 'page-gone' });
});

test('a tab without a clean view answers null, and its tab alone is asked', async () => {
  const sent = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(nobody as never);
  expect(await askReader('reader.show', { tabId: 4, id: 'i' })).toBeNull();
  expect(sent).toHaveBeenCalledWith(4, { type: 'reader.show', data: { tabId: 4, id: 'i' } });
});

test('the background’s problem is the asker’s', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({
    ok: false,
    problem: 'storage-full',
    detail: '',
  } as never);
  await expect(send('draft.remove', { id: 'd' })).rejects.toMatchObject({ problem: 'storage-full' });
});
