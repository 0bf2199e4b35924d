import { readFileSync } from 'node:fs';
import type { Download } from 'playwright/test';
import {
  Chromium,
  countStored,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
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

const openImport = (pressmark: Chromium): Promise<Page> => openPage(pressmark, pressmark.url('import.html'));

/** Two marks on the founding article. */
async function annotate(pressmark: Chromium, site: string): Promise<void> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await mark(reader, '衡东县分管领导', '3');
  await leaveCleanView(page);
  await page.close();
}

/** Does something to the database past the program, from a page that does not hold it open; `given` travels as JSON. */
async function inDatabase<T, G>(
  pressmark: Chromium,
  act: (db: IDBDatabase, given: G) => Promise<T> | T,
  given?: G,
): Promise<T> {
  const page = await openPage(pressmark, pressmark.url('options.html'));
  const result = await page.evaluate(`(async () => {
    const request = indexedDB.open('pressmark');
    const db = await new Promise((done) => { request.onsuccess = () => done(request.result); });
    const result = await (${act})(db, ${JSON.stringify(given)});
    db.close();
    return result;
  })()`);
  await page.close();
  return result as T;
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
  const page = await openPage(pressmark, pressmark.url('options.html'));
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'draft.find', data: { id: 'none' } }));
  await page.close();
}

test('a backup file of one profile is the notebook of another, word for word', async ({ pressmark, site }) => {
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
  await there.getByRole('button', { name: /^Import \d+ records$/ }).click();
  await expect(there.getByText('Restored: backup.json')).toBeVisible();
  expect(await saved(there, 'Save a backup file')).toEqual(file);
  await other.discard();
});

test('where no folder can be picked, two weeks without a backup file are said with the way to save one', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  await pressmark.context.addInitScript(() => Object.assign(globalThis, { showDirectoryPicker: undefined }));
  const library = await openPage(pressmark, pressmark.url('library.html'));
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

test('the day’s backup is made by itself, looked at, restored, and the restore undone', async ({ pressmark, site }) => {
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
  await page.getByRole('button', { name: /^Look and restore/ }).click();
  await expect(page.getByRole('row', { name: 'Annotations 2 0 0 0' })).toBeVisible();
  await page.getByLabel('Put it in place of what is here').check();
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/^Restored: backup of/)).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 2 });
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('The import is undone.')).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
});

test('a folder gets the day’s backup and a page an article; a page changed by hand is left alone', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  const page = await openImport(pressmark);
  // A folder of the browser's own stands for the one that the system's picker would give.
  await page.evaluate(() => {
    const vault = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('vault', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: vault });
  });
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

test('a damaged record is named, saved as it is, and stands in nobody’s way', async ({ pressmark, site }) => {
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

test('a notebook that is gone is missed at once, where it was remembered', async ({ pressmark, site }) => {
  await annotate(pressmark, site);
  const remembered = async () => {
    const page = await openPage(pressmark, pressmark.url('options.html'));
    const { notebook } = await page.evaluate(() => chrome.storage.local.get('notebook'));
    await page.close();
    return (notebook as { annotations: number } | undefined)?.annotations;
  };
  await wakeAnew(pressmark);
  await until(async () => (await remembered()) === 2, 'the notebook to be remembered');
  await pressmark.stopWorker();
  const page = await openPage(pressmark, pressmark.url('options.html'));
  await page.evaluate(() => {
    const gone = indexedDB.deleteDatabase('pressmark');
    return new Promise((done) => {
      gone.onsuccess = done;
    });
  });
  await wakeAnew(pressmark);
  const library = await openImport(pressmark);
  await expect(library.getByText(/notebook is gone: it held 2 annotations in 1 article/)).toBeVisible();
  await library.getByRole('button', { name: 'I know' }).click();
  await expect(library.getByText(/notebook is gone/)).toBeHidden();
});

test('a newer Pressmark opens the notebook past an open page, which says so; the older one hands it out untouched', async ({
  pressmark,
  site,
}) => {
  await annotate(pressmark, site);
  const page = await openImport(pressmark);
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
  await pressmark.stopWorker();
  const newer = await openPage(pressmark, pressmark.url('options.html'));
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
  await expect(page.getByText('was written by a newer Pressmark. This one does not touch it')).toBeVisible();
  const file = await saved(page, 'Save everything as it is');
  expect((file as { annotations: unknown[] }).annotations).toHaveLength(2);
});

/** What an import writes, and what follows from it: of so many records at once, no shards that are up to date. */
const WRITTEN = [
  ...['articles', 'revisions', 'annotations', 'codes', 'decisions', 'samePersons', 'importLog'],
  ...['texts', 'shards', 'codeCounts', 'derivedState'],
];

/** How many records each of these tables holds, and how many different passages are quoted. */
const written = (pressmark: Chromium): Promise<Record<string, number>> =>
  inDatabase(
    pressmark,
    async (db, tables) => {
      const reading = db.transaction(tables);
      const rowsOf = (table: string) =>
        new Promise<{ target: { selector: { quote: { exact: string } } } }[]>((done) => {
          const asked = reading.objectStore(table).getAll();
          asked.onsuccess = () => done(asked.result);
        });
      const all = await Promise.all(tables.map(rowsOf));
      const quotes = new Set(all[tables.indexOf('annotations')]?.map(({ target }) => target.selector.quote.exact));
      return { ...Object.fromEntries(tables.map((table, i) => [table, all[i]?.length])), quotes: quotes.size };
    },
    WRITTEN,
  );

const BIG = 20_000;

/** A file of as many annotations, looked at by the import page and not yet imported. */
async function chooseBigFile(page: Page): Promise<void> {
  const items = Array.from({ length: BIG }, (_, i) => ({
    id: `https://notes.example/${i}`,
    type: 'Annotation',
    target: {
      source: `https://news.example/${i % 50}`,
      selector: { type: 'TextQuoteSelector', exact: `quote ${i}`, prefix: '', suffix: '' },
    },
  }));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'big.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(items)) });
}

const importBigFile = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Import \d+ records$/ }).click({ timeout: 60_000 });

async function kill(pressmark: Chromium): Promise<void> {
  const { processInfo } = await pressmark.cdp.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }: { type: string }) => type === 'browser');
  process.kill(browser?.id ?? 0, 'SIGKILL');
  await pressmark.context.close().catch(() => undefined);
}

for (const { when, said, expected } of [
  { when: 'while it writes an import', said: 'Writing…', expected: 'nothing or all' },
  { when: 'when an import is done', said: 'Imported: big.json', expected: 'all' },
]) {
  test(`a browser killed ${when} has ${expected} of it, in every table, and imports the file again`, async () => {
    const pressmark = await Chromium.launch({ lang: 'en' });
    const page = await openImport(pressmark);
    await chooseBigFile(page);
    const before = await written(pressmark);
    await importBigFile(page);
    await expect(page.getByText(said)).toBeVisible({ timeout: 60_000 });
    await kill(pressmark);

    const again = await Chromium.launch({ lang: 'en', profile: pressmark.profile });
    const all = {
      ...before,
      articles: 50,
      annotations: BIG,
      quotes: BIG,
      importLog: BIG + 50,
      shards: 50,
      derivedState: 0,
    };
    const after = await written(again);
    const isThere = expected === 'all' || after.annotations !== before.annotations;
    expect(after).toEqual(isThere ? all : before);

    const there = await openImport(again);
    await chooseBigFile(there);
    if (!isThere) await importBigFile(there);
    const end = isThere ? 'Everything in it is here already.' : 'Imported: big.json';
    await expect(there.getByText(end)).toBeVisible({ timeout: 60_000 });
    expect(await written(again)).toEqual(all);
    await again.discard();
  });
}
