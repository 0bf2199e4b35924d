import { readFileSync } from 'node:fs';
import type { Download } from 'playwright/test';
import {
  Chromium,
  countStored,
  expect,
  inDatabase,
  leaveCleanView,
  mark,
  openCleanView,
  openImport,
  openPage,
  type Page,
  test,
  until,
} from './harness';

/** The extension's own interfaces, as its pages have them. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
  };
};

/** Two marks on the founding article. */
async function annotate(pressmark: Chromium, site: string): Promise<void> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await mark(reader, '衡东县分管领导', '3');
  await leaveCleanView(page);
  await page.close();
}

const clearTable = (pressmark: Chromium, table: string): Promise<void> =>
  inDatabase(
    pressmark,
    (db, name) =>
      new Promise<void>((done) => {
        const clearing = db.transaction(name, 'readwrite');
        clearing.objectStore(name).clear();
        clearing.oncomplete = () => done();
      }),
    table,
  );

async function saved(page: Page, button: string): Promise<unknown> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return JSON.parse(readFileSync(await (download as Download).path(), 'utf8'));
}

/** Stops the worker and wakes it by a question, as the next use of Pressmark would. */
async function wakeAnew(pressmark: Chromium): Promise<void> {
  await pressmark.stopWorker();
  const page = await openPage(pressmark, pressmark.bare);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'draft.find', data: { id: 'none' } }));
  await page.close();
}

/** A folder of the browser's own, `vault`, stands for the one that the system's picker would give. */
const standInForPicker = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const vault = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('vault', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: vault });
  });

test('a backup file restored in another profile gives the same notebook, word for word', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  const page = await openImport(pressmark);
  await expect(page.getByText('There is no backup outside this browser yet.')).toBeVisible();
  const file = await saved(page, 'Save a backup file');
  await expect(page.getByText('Last backup outside the browser: today.')).toBeVisible();

  const other = await Chromium.launch({ lang: 'en' });
  const there = await openImport(other);
  await there
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await there.getByRole('button', { name: /^Import [\d,]+ records$/ }).click();
  await expect(there.getByText('Restored: backup.json')).toBeVisible();
  expect(await saved(there, 'Save a backup file')).toEqual(file);
  await other.discard();
});

test('no backup is suggested until there is something to lose', async ({ pressmark, site }) => {
  const page = await openImport(pressmark);
  await expect(page.getByText('Nothing to back up yet.')).toBeVisible();
  const library = await openPage(pressmark, pressmark.url('library.html'));
  await expect(library.locator('.library-foot')).toContainText('on this device');
  await expect(library.locator('.library-foot')).not.toContainText('no backup outside');
  await annotate(pressmark, site);
  await expect(library.locator('.library-foot')).toContainText('There is no backup outside this browser yet.');
});

test('a JSON export of the whole notebook counts as a backup, one of a part of it does not', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  const importing = await openImport(pressmark);
  const age = (words: string) => expect(importing.getByText(words)).toBeVisible();
  await age('There is no backup outside this browser yet.');
  const library = await openPage(pressmark, pressmark.url('library.html?q=近200人'));
  const opening = pressmark.context.waitForEvent('page');
  await library.getByRole('button', { name: 'Export…' }).click();
  const part = await opening;
  await expect(part).toHaveURL(/export\.html/);
  for (const [page, words] of [
    [await openPage(pressmark, part.url()), 'There is no backup outside this browser yet.'],
    [await openPage(pressmark, pressmark.url('export.html')), 'Last backup outside the browser: today.'],
  ] as const) {
    await page.getByRole('radio', { name: /^JSON/ }).check();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save file' }).click()]);
    await age(words);
  }
});

test('without folder access, a reminder after two weeks without a backup file leads to saving one', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  await annotate(pressmark, site);
  const library = await pressmark.context.newPage();
  await library.addInitScript(() => Object.assign(globalThis, { showDirectoryPicker: undefined }));
  await library.goto(pressmark.url('library.html'));
  const madeAgo = (days: number) =>
    library.evaluate(
      (at) => chrome.storage.local.set({ outsideBackup: { at, how: 'download' } }),
      new Date(Date.now() - days * 86_400_000).toISOString(),
    );
  const button = library.getByRole('button', { name: 'Save backup file' });
  await madeAgo(13);
  await expect(library.getByText('Last backup outside the browser: 13 days ago.')).toBeVisible();
  await expect(button).toBeHidden();
  await madeAgo(14);
  expect(await saved(library, 'Save backup file')).toMatchObject({ format: 'pressmark-notebook' });
  await expect(library.getByText('Last backup outside the browser: today.')).toBeVisible();
  await expect(button).toBeHidden();
});

test('the day’s backup is made automatically, and can be viewed, restored, and the restore undone', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  // On a slow machine the day's backup was made between the two marks.
  await clearTable(pressmark, 'backups');
  await wakeAnew(pressmark);
  const backups = () =>
    inDatabase(
      pressmark,
      (db) =>
        new Promise<number>((done) => {
          const count = db.transaction('backups').objectStore('backups').count();
          count.onsuccess = () => done(count.result);
        }),
    );
  await until(async () => (await backups()) === 1, 'the automatic backup');
  await clearTable(pressmark, 'annotations');
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });

  const page = await openImport(pressmark);
  await page.getByRole('button', { name: /^View and restore/ }).click();
  await expect(page.getByRole('row', { name: 'Annotations 2 0' })).toBeVisible();
  await page.getByLabel('Replace what is here').check();
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/^Restored: backup of/)).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 2 });
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('The import is undone.')).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
});

test('a folder gets the day’s backup and one page per article; a page changed by hand is left alone', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  const page = await openImport(pressmark);
  await standInForPicker(page);
  // The box is ticked the moment it stands, while the folder's first backup is on its way.
  await page.evaluate(() => {
    const ticking = new MutationObserver(() => {
      const box = document.querySelector<HTMLInputElement>('.import-notice input[type=checkbox]');
      if (!box) return;
      ticking.disconnect();
      box.click();
    });
    ticking.observe(document.body, { subtree: true, childList: true });
  });
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(/^Up to date: pressmark-.*\.json and 1 page\.$/)).toBeVisible();
  await expect(page.getByLabel('Keep a Markdown page for each article')).toBeChecked();
  const files = () =>
    page.evaluate(async () => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
      const folder = await root.getDirectoryHandle('Pressmark');
      const found: [string, string][] = [];
      for await (const [name, entry] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
        if (entry.kind === 'file') found.push([name, await (await entry.getFile()).text()]);
      return found;
    });
  const [[name = '', text = ''] = []] = await files();
  expect(name).toMatch(/\.md$/);
  expect(text).toContain('近200人');
  await page.evaluate(async (file) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
    const handle = await (await root.getDirectoryHandle('Pressmark')).getFileHandle(file);
    const writable = await handle.createWritable();
    await writable.write('my own words');
    await writable.close();
  }, name);
  await page.reload();
  await expect(page.getByText('1 page changed by hand since Pressmark wrote it')).toBeVisible();
  expect(await files()).toEqual([[name, 'my own words']]);
});

test('a folder that was given up while a write was waiting is not written to', async ({ pressmark }) => {
  const page = await openImport(pressmark);
  await standInForPicker(page);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(/^Up to date: pressmark-.*\.json\.$/)).toBeVisible();
  const goOn = await page.evaluateHandle(async () => {
    const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
    await vault.removeEntry('Pressmark', { recursive: true });
    return new Promise<() => void>((held) => {
      void navigator.locks.request('pressmark-folder', () => new Promise<void>(held));
    });
  });
  await page.getByRole('button', { name: 'Back up now' }).click();
  const waiting = () => page.evaluate(async () => (await navigator.locks.query()).pending?.length);
  await expect.poll(waiting).toBe(1);
  await page.getByRole('button', { name: 'Stop using this folder' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  const left = await goOn.evaluate(async (release) => {
    release();
    // The turn after the writing's.
    return navigator.locks.request('pressmark-folder', async () => {
      const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
      const names: string[] = [];
      for await (const name of (vault as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
  });
  expect(left).toEqual([]);
});

test('a damaged record is named, can be saved as it is, and blocks nothing else', async ({ pressmark, site }) => {
  await annotate(pressmark, site);
  await inDatabase(
    pressmark,
    (db) =>
      new Promise<void>((done) => {
        const damaging = db.transaction('annotations', 'readwrite');
        const store = damaging.objectStore('annotations');
        const all = store.getAll();
        all.onsuccess = () => store.put({ ...all.result[0], codes: 'not a list', extra: { kept: true } });
        damaging.oncomplete = () => done();
      }),
  );
  const library = await openPage(pressmark, pressmark.url('library.html'));
  await expect(library.getByText(/近200人|衡东县分管领导/).first()).toBeVisible();
  const page = await openImport(pressmark);
  await expect(page.getByRole('heading', { name: '1 record cannot be read' })).toBeVisible();
  expect(await saved(page, 'Save a backup file')).toMatchObject({
    annotations: expect.arrayContaining([expect.objectContaining({ codes: 'not a list', extra: { kept: true } })]),
  });
});

test('a notebook that has vanished is noticed at once if it was there before', async ({ pressmark, site }) => {
  await annotate(pressmark, site);
  const remembered = async () => {
    const page = await openPage(pressmark, pressmark.bare);
    const { notebook } = await page.evaluate(() => chrome.storage.local.get('notebook'));
    await page.close();
    return (notebook as { annotations: number } | undefined)?.annotations;
  };
  await wakeAnew(pressmark);
  await until(async () => (await remembered()) === 2, 'the notebook to be remembered');
  await pressmark.stopWorker();
  const page = await openPage(pressmark, pressmark.bare);
  await page.evaluate(() => {
    const gone = indexedDB.deleteDatabase('pressmark');
    return new Promise((done) => {
      gone.onsuccess = done;
    });
  });
  await wakeAnew(pressmark);
  const library = await openImport(pressmark);
  await expect(library.getByText(/notebook is gone. It held 2 annotations in 1 article/)).toBeVisible();
  await library.getByRole('button', { name: 'Dismiss' }).click();
  await expect(library.getByText(/notebook is gone/)).toBeHidden();
});

test('when a newer Pressmark upgrades the notebook, an open page says so, and an older version exports it untouched', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  const page = await openImport(pressmark);
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
  await pressmark.stopWorker();
  const newer = await openPage(pressmark, pressmark.bare);
  await newer.evaluate(() => {
    const opening = indexedDB.open('pressmark', 9990);
    return new Promise<void>((done) => {
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
  });
  await expect(page.getByText('Pressmark was updated in another tab')).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(
    page.getByText('was written by a newer version of Pressmark. This version leaves it untouched'),
  ).toBeVisible();
  const file = await saved(page, 'Save everything as it is');
  expect((file as { annotations: unknown[] }).annotations).toHaveLength(2);
});
