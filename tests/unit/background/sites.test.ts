import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSites } from '@/entrypoints/background/sites';
import { storeSite } from '@/utils/sites';

interface Injection {
  target: { tabId: number };
  files?: string[];
  func?: () => void;
}

const TABS: Record<string, { id: number; discarded: boolean }[]> = {
  'https://a.example/*': [
    { id: 1, discarded: false },
    { id: 2, discarded: true },
    { id: 3, discarded: false },
  ],
  'https://b.example/*': [{ id: 4, discarded: false }],
  'https://c.example/*': [{ id: 5, discarded: false }],
};

test('when the browser starts, pages already open show their marks where that is on and granted; none opens', async () => {
  const injected: Injection[] = [];
  const registered: string[] = [];
  Object.assign(fakeBrowser.permissions, {
    onAdded: { addListener: vi.fn() },
    onRemoved: { addListener: vi.fn() },
    contains: async ({ origins }: { origins: string[] }) => origins[0] !== 'https://c.example/*',
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async (scripts: { id: string }[]) => void registered.push(...scripts.map(({ id }) => id)),
    executeScript: async (injection: Injection) => {
      if (injection.target.tabId === 1) throw new Error('the tab was closed');
      injected.push(injection);
      return [];
    },
  });
  Object.assign(fakeBrowser.tabs, { query: async ({ url }: { url: string }) => TABS[url] });
  await storeSite({ site: 'https://a.example', restore: true, alwaysOpen: true });
  await storeSite({ site: 'https://b.example', restore: false, alwaysOpen: true });
  await storeSite({ site: 'https://c.example', restore: true, alwaysOpen: false });

  keepSites();
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(() => expect(injected).toHaveLength(2));
  expect(registered).toEqual(['https://a.example', 'https://b.example']);
  expect(injected.map(({ target }) => target.tabId)).toEqual([3, 3]);

  const [arriving, annotator] = injected;
  arriving?.func?.();
  const { pressmarkArrives } = globalThis as { pressmarkArrives?: () => boolean };
  expect(pressmarkArrives?.()).toBe(false);
  expect(annotator?.files).toEqual(['/annotator.js']);
});
