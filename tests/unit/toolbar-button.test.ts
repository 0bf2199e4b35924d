import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onToolbarButton, readerPainted, takePress } from '@/entrypoints/background/toolbar-button';
import type { PageState } from '@/utils/protocol/page-commands';

const address = 'https://news.example/';
const tab = { id: 7, url: address, incognito: false } as Browser.tabs.Tab;
const selected = { selector: { quote: { exact: '致欢迎词', prefix: '', suffix: '' } }, address };
const openPopup = vi.fn<() => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  openPopup.mockReset().mockResolvedValue(undefined);
  Object.assign(browser, {
    action: { setPopup: vi.fn(), openPopup },
    scripting: { executeScript: async () => [], insertCSS: async () => undefined },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Presses the button on a page that answers with `state`; by then the selection in the page or its reader is known. */
async function pressMeeting(state: Partial<PageState>, inReader?: typeof selected): Promise<void> {
  const answer = { wasOpen: false, reader: 'open', address, ...state };
  const said = (type: string) => (type === 'reader.selected' ? (inReader ?? null) : answer);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (_: number, { type }: { type: string }) => ({
    ok: true,
    value: said(type),
  })) as never);
  onToolbarButton(tab);
  await vi.advanceTimersByTimeAsync(0);
}

/** Sets what the button opens. */
const opens = (toolbarButton: string) => browser.storage.local.set({ 'setting.toolbarButton': toolbarButton });

test('with nothing selected the clean view opens alone, and no later popup gets this press', async () => {
  await pressMeeting({ reader: 'open' });
  readerPainted(7);
  await vi.advanceTimersByTimeAsync(1000);
  expect(openPopup).not.toHaveBeenCalled();
});

test('on the welcome page it does what its picture does', async () => {
  const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue(undefined as never);
  const url = browser.runtime.getURL('/welcome.html');
  onToolbarButton({ ...tab, url });
  await vi.advanceTimersByTimeAsync(0);
  expect(update).toHaveBeenCalledWith(7, { url: `${url}#begin` });
  expect(openPopup).not.toHaveBeenCalled();
});

test('over an open clean view, with nothing selected, the popup opens and the view stays', async () => {
  await pressMeeting({ wasOpen: true, reader: 'open' });
  expect(openPopup).toHaveBeenCalledOnce();
  await expect(takePress(7)).resolves.toMatchObject({ reader: 'open' });
  const asked = vi.mocked(browser.tabs.sendMessage).mock.calls.map(([, message]) => (message as { type: string }).type);
  expect(asked).toEqual(['page.press', 'reader.selected']);
});

test('if both are wanted, the popup opens once the clean view of its tab is painted', async () => {
  await opens('both');
  await pressMeeting({ reader: 'open' });
  readerPainted(8);
  await vi.advanceTimersByTimeAsync(100);
  expect(openPopup).not.toHaveBeenCalled();
  readerPainted(7);
  await vi.advanceTimersByTimeAsync(0);
  expect(openPopup).toHaveBeenCalledOnce();
});

test('if both are wanted, the popup waits for a clean view for half a second at most', async () => {
  await opens('both');
  await pressMeeting({ reader: 'open' });
  await vi.advanceTimersByTimeAsync(499);
  expect(openPopup).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(openPopup).toHaveBeenCalledOnce();
  readerPainted(7);
  await vi.advanceTimersByTimeAsync(1000);
  expect(openPopup).toHaveBeenCalledOnce();
});

test('if both are wanted, a second press closes the view', async () => {
  await opens('both');
  await pressMeeting({ wasOpen: true, reader: 'open' });
  const asked = vi.mocked(browser.tabs.sendMessage).mock.calls.map(([, message]) => (message as { type: string }).type);
  expect(asked).toEqual(['page.press', 'reader.selected', 'page.close']);
});

test('the popup opens at once if no clean view is opening', async () => {
  await pressMeeting({ reader: 'closed', selected });
  expect(openPopup).toHaveBeenCalledOnce();
});

test('the popup opens at once over an open clean view, for what is selected there', async () => {
  await pressMeeting({ wasOpen: true, reader: 'open' }, selected);
  expect(openPopup).toHaveBeenCalledOnce();
});

test('the popup opens at once on a page where extensions are not allowed', async () => {
  Object.assign(browser.scripting, { executeScript: () => Promise.reject(new Error('Cannot access contents')) });
  await pressMeeting({});
  await vi.advanceTimersByTimeAsync(300); // the tries until the press counts as refused
  expect(openPopup).toHaveBeenCalledOnce();
});

test('a passage of the live page brings its article, read before the popup opens', async () => {
  await pressMeeting({ reader: 'closed', selected });
  const asked = vi.mocked(browser.tabs.sendMessage).mock.calls.map(([, message]) => (message as { type: string }).type);
  expect(asked).toEqual(['page.press', 'page.extract']);
  expect(openPopup).toHaveBeenCalledOnce();
  await expect(takePress(7)).resolves.toMatchObject({ isLive: true, selected, page: expect.anything() });
});

test('the passage is known even if its page was left before its article was read', async () => {
  const state = { wasOpen: false, reader: 'closed', address, selected };
  vi.spyOn(browser.tabs, 'sendMessage')
    .mockResolvedValueOnce({ ok: true, value: state } as never)
    .mockRejectedValueOnce(new Error('no receiving end'));
  onToolbarButton(tab);
  await vi.advanceTimersByTimeAsync(0);
  await expect(takePress(7)).resolves.toMatchObject({ selected, page: { problem: 'page-gone' } });
});

test('a page that hangs is waited for four seconds, then the popup opens without it', async () => {
  Object.assign(browser.scripting, { executeScript: () => new Promise(() => undefined) });
  onToolbarButton(tab);
  await vi.advanceTimersByTimeAsync(3999);
  expect(openPopup).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(openPopup).toHaveBeenCalledOnce();
});
