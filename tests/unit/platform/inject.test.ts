import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startInPage } from '@/utils/platform/inject';

const executeScript = vi.fn<(injection: { files: string[] }) => Promise<unknown>>();
const refused = new Error('Cannot access contents of the page.');

beforeEach(() => {
  executeScript.mockReset().mockResolvedValue([]);
  Object.assign(browser, { scripting: { executeScript, insertCSS: async () => undefined } });
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: true } as never);
});

const press = (url: string) => startInPage({ tabId: 1, url }, 'page.close', {});

test('a script that arrives in the page before the permission is tried again', async () => {
  executeScript.mockRejectedValueOnce(refused).mockRejectedValueOnce(refused);
  await expect(press('https://example.org/')).resolves.toBe(true);
  expect(executeScript.mock.calls.map(([{ files }]) => files.join())).toEqual([
    '/frame.js,/annotator.js',
    '/frame.js,/annotator.js',
    '/frame.js,/annotator.js',
    '/extract.js',
  ]);
});

test.each([
  { url: 'https://example.org/', problem: 'page-refused' },
  { url: 'chrome://settings/', problem: 'page-refused' },
  { url: 'file:///home/article.html', problem: 'file-access' },
])('if scripts stay refused ($url), the press reports $problem', async ({ url, problem }) => {
  executeScript.mockRejectedValue(refused);
  await expect(press(url)).rejects.toMatchObject({ problem });
});

test.each([
  { url: undefined, problem: 'page-refused' },
  { url: 'about:license', problem: 'page-refused' },
  { url: 'about:reader?url=https%3A%2F%2Fexample.org%2F', problem: 'reader-view' },
  { url: 'https://example.org/', problem: 'page-gone' },
])('if a script ran but nothing answers ($url), the press reports $problem', async (row) => {
  vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
  const pressed = startInPage({ tabId: 1, url: row.url }, 'page.close', {});
  await expect(pressed).rejects.toMatchObject({ problem: row.problem });
});
