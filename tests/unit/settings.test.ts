import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { changeSettings, readSettings } from '@/utils/settings';

beforeEach(() => fakeBrowser.reset());

test('a changed setting is kept, the others stay', async () => {
  await changeSettings({ theme: 'sepia' });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' });
});

test('of two changes at once both are kept', async () => {
  await Promise.all([changeSettings({ theme: 'sepia' }), changeSettings({ singleKeys: false })]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia', singleKeys: false });
});

test('a setting that makes no sense is the default; its neighbours are not lost', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'pink', fontSize: 22, from: 'the future' } });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, fontSize: 22 });
});
