import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedItem } from '@/utils/stored-item';

beforeEach(() => fakeBrowser.reset());

test('an entry is null, then the stored value, then null again, under its own name', async () => {
  const item = storedItem<{ at: string }>('outsideBackup');
  expect(await item.getValue()).toBeNull();
  await item.setValue({ at: 'today' });
  expect(await item.getValue()).toEqual({ at: 'today' });
  expect(await fakeBrowser.storage.local.get()).toEqual({ outsideBackup: { at: 'today' } });
  await item.removeValue();
  expect(await item.getValue()).toBeNull();
});

test('watchers get changes and removal of their entry only, until the signal aborts', async () => {
  const item = storedItem<number>('one');
  const gone = new AbortController();
  const heard = vi.fn();
  item.watch(heard, gone.signal);
  await storedItem<number>('another').setValue(7);
  await item.setValue(1);
  await item.removeValue();
  expect(heard.mock.calls).toEqual([[1], [null]]);
  gone.abort();
  await item.setValue(2);
  expect(heard).toHaveBeenCalledTimes(2);
});
