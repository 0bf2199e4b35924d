import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings';

beforeEach(() => fakeBrowser.reset());

test('a changed setting is stored, the others stay', async () => {
  await changeSettings({ theme: 'sepia' });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' });
});

test('two simultaneous changes are both stored', async () => {
  await Promise.all([changeSettings({ theme: 'sepia' }), changeSettings({ singleKeys: false })]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia', singleKeys: false });
});

test('a change is sent at once, since the page may end with the next event', () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  void changeSettings({ theme: 'sepia' });
  void changeSettings({ fontSize: 20 });
  expect(set).toHaveBeenCalledTimes(2);
});

test('an invalid setting becomes the default, the others stay', async () => {
  await fakeBrowser.storage.local.set({
    'setting.theme': 'pink',
    'setting.fontSize': 22,
    'setting.from': 'the future',
  });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, fontSize: 22 });
});

test('settings once stored in a single entry apply until they are changed', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'dark', fontSize: 22 } });
  await changeSettings({ theme: 'light' });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light', fontSize: 22 });
});

test('watchers get all settings after each change, and nothing after they unsubscribe', async () => {
  const told: Settings[] = [];
  const gone = new AbortController();
  watchSettings((settings) => told.push(settings), gone.signal);
  await changeSettings({ theme: 'sepia' });
  await fakeBrowser.storage.local.set({ sites: [] });
  await vi.waitFor(() => expect(told).toEqual([{ ...DEFAULT_SETTINGS, theme: 'sepia' }]));
  gone.abort();
  await changeSettings({ theme: 'dark' });
  await new Promise((later) => setTimeout(later, 20)); // it would be read, and told, a moment later
  expect(told).toHaveLength(1);
});
