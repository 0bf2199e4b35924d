import { readFileSync } from 'node:fs';
import { doubleClick, expect, inDatabase, openPage, type Page, painted, test } from './harness';
import { line, list, openLibrary, status } from './on-library';
import { libraryRows, seedLibrary, seedMany } from './seed-library.mjs';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

test('the library can be browsed, filtered and opened at a passage by keyboard alone', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await expect(status(page)).toHaveText('8 annotations in 3 articles');
  await page.keyboard.press('/');
  await page.keyboard.type('code:dir');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter'); // the completion
  await page.keyboard.type('主体');
  await expect(status(page)).toContainText('1 annotation in');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('各县市区要压实主体责任');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/reader\.html\?article=.*#annotation=/);
  await expect.poll(() => painted(page)).toContain('各县市区要压实主体责任');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue(/code:Directive 主体/);
});

/** The article of the seeded notebook that was only read, with these paragraphs. */
function readArticle(paragraphs: readonly string[]) {
  const { articles, revisions, texts } = libraryRows();
  const html = paragraphs.map((words) => `<p>${words}</p>`).join('');
  const text = paragraphs.join('\n');
  return {
    articles: articles.slice(-1),
    revisions: revisions.slice(-1).map((row) => ({ ...row, html, text })),
    texts: texts.slice(-1).map((row) => ({ ...row, text })),
  };
}

const RAIN = Array.from({ length: 60 }, (_, i) => `第${i + 1}天，雨季未至。`);
const DIKE = '水利部门巡查大堤。';

/** The passages that flash at the moment and are in the window. */
const flashed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('pm-f') ?? [])] as Range[];
    const isSeen = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight;
    return ranges.filter((range) => isSeen(range.getBoundingClientRect())).map(String);
  });

/** A flash is over soon: looked for often. */
async function expectFlash(page: Page, words: string): Promise<void> {
  await page.waitForURL(/reader\.html/);
  await expect.poll(() => flashed(page), { intervals: [50] }).toEqual([words]);
}

test('a match found only in a saved text opens the copy there and flashes it, from the list and from the details', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark);
  await seedLibrary(page, readArticle([...RAIN, DIKE, ...RAIN]));
  await page.goto(pressmark.url('library.html?q=大堤'));
  await line(page, DIKE).click();
  await page.keyboard.press('Enter');
  await expectFlash(page, '大堤');
  await page.goBack();
  await line(page, DIKE).click();
  await page.getByRole('button', { name: 'Read the saved copy' }).click();
  await expectFlash(page, '大堤');
});

test('a place in a text is found by its words in another revision; when they are gone, the copy opens at the top', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark);
  await seedLibrary(page, readArticle([...RAIN, DIKE, ...RAIN]));
  await page.goto(pressmark.url('library.html?q=大堤'));
  await doubleClick(line(page, DIKE));
  await expect(page).toHaveURL(/reader\.html/);
  const address = page.url();
  await seedLibrary(page, readArticle([...RAIN.slice(30), DIKE, ...RAIN]));
  await page.goto('about:blank');
  await page.goto(address);
  await expectFlash(page, '大堤');
  await seedLibrary(page, readArticle(RAIN));
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByText('第1天')).toBeInViewport();
  await expect(page.getByText('第60天')).toBeAttached();
  expect(await flashed(page)).toEqual([]);
});

test('grouped, filtered and searched, the list says what it shows, and the export contains exactly that', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark, 'library.html?group=official');
  const search = page.getByRole('combobox', { name: 'Search' });

  await test.step('grouping by official merges both scripts of a name; grouping by date starts with the newest', async () => {
    await expect(line(page, '邓柯').or(line(page, '鄧柯')).first()).toContainText('2');
    await page.getByLabel('Group').selectOption('by date');
    await expect(list(page).getByRole('option').first()).toContainText('20 May 2026');
    await page.getByLabel('Group').selectOption('by article');
  });

  await test.step('a code’s name typed as a word is offered as a condition', async () => {
    for (const typed of ['指令', 'direc']) {
      await search.fill('');
      await search.pressSequentially(typed);
      const offer = page.getByRole('option', { name: /^code:Directive/ });
      await expect(offer).toHaveText('code:Directive4');
      await offer.click();
      await expect(search).toHaveValue('code:Directive ');
      await expect(status(page)).toHaveText('4 annotations in 3 articles');
    }
  });

  await test.step('an article says how many of its annotations are listed, and why it was found', async () => {
    await search.fill('衡阳日报 code:Directive');
    await expect(line(page, '衡阳市召开全市').locator('mark').first()).toHaveText('衡阳日报');
    await expect(line(page, '衡阳市召开全市').getByText('2/4')).toBeVisible();
    await search.fill('主体责任');
    await expect(line(page, '衡阳市召开全市').getByText('1/4')).toBeVisible();
  });

  await test.step('the export contains what was found', async () => {
    await expect(status(page)).toContainText('1 annotation in');
    const opening = pressmark.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Export…' }).click();
    const exporting = await opening;
    await expect(exporting.getByText('各县市区要压实主体责任').first()).toBeVisible();
    await expect(exporting.getByText('市委书记邓柯', { exact: true })).toBeHidden();
  });
});

test('two names merged into one person form one group as long as they are merged', async ({ pressmark }) => {
  const page = await openLibrary(pressmark, 'library.html?group=official');
  const [first, second] = ['邓柯', '邓書記'];
  const official = (name: string) => ({ name, title: '市委书记', organisation: '', place: '衡阳' });
  const { annotations } = libraryRows();
  const named = [first, second].map((name, i) => ({ ...annotations[i], official: official(name) }));
  await seedLibrary(page, { annotations: named });
  await page.reload();
  await expect(line(page, `${first} · 衡阳`)).toContainText('1');
  await expect(line(page, `${second} · 衡阳`)).toContainText('1');
  const register = await openPage(pressmark, pressmark.bare);
  const same = { id: `${second}|衡阳`, person: `${first}|衡阳` };
  await register.evaluate((data) => chrome.runtime.sendMessage({ type: 'persons.merge', data }), same);
  await expect(line(page, `${second} · 衡阳`)).toHaveCount(0);
  await expect(line(page, `${first} · 衡阳`)).toContainText('2');
  await register.evaluate((data) => chrome.runtime.sendMessage({ type: 'persons.split', data }), { id: same.id });
  await expect(line(page, `${second} · 衡阳`)).toContainText('1');
});

test('a note changed elsewhere appears in the list at once, and a note written here appears elsewhere', {
  tag: '@firefox',
}, async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  const other = await openPage(pressmark, pressmark.url('library.html'));
  await line(other, '市委书记邓柯').click();
  await other.getByRole('button', { name: 'Add a note: 市委书记邓柯' }).click();
  await other.getByRole('textbox', { name: 'Note' }).fill('新写的笔记');
  await page.bringToFront();
  await expect(line(page, '市委书记邓柯')).toContainText('新写的笔记');
});

test('deleting letters of a note quickly does not produce a replaced note', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await line(page, '市委书记邓柯').click();
  await page.getByRole('button', { name: 'Add a note: 市委书记邓柯' }).click();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill('twelve words');
  await note.press('End');
  for (let i = 0; i < 5; i++) await page.keyboard.press('Backspace'); // as a held key: no pause between
  await page.keyboard.type('monkeys');
  const stored = () =>
    inDatabase(pressmark, async (db) => {
      const reading = db.transaction('annotations').objectStore('annotations').getAll();
      await new Promise((done) => {
        reading.onsuccess = done;
      });
      return (reading.result as { note: string; replaced?: unknown }[])
        .filter(({ note }) => note.startsWith('twelve'))
        .map(({ note, replaced }) => [note, replaced ?? 'nothing replaced']);
    });
  await expect.poll(stored).toEqual([['twelve monkeys', 'nothing replaced']]);
});

test('low storage is announced in time, and saving a backup file is one press away', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await expect(page.locator('.library-foot')).toContainText('on this device');
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await pressmark.limitStorage(page, { usage, quota: usage * 1.1 });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('% full');
  const saving = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Save backup file' }).click();
  const backup = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect([backup.articles.length, backup.annotations.length]).toEqual([4, 8]);
});

test('a damaged search index is rebuilt from the notebook, and the reader is told', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await page.close();
  await inDatabase(
    pressmark,
    (db) =>
      new Promise<void>((done) => {
        const damaging = db.transaction('shards', 'readwrite');
        const shards = damaging.objectStore('shards');
        const all = shards.getAll();
        all.onsuccess = () => {
          for (const shard of all.result) shards.put({ ...shard, text: undefined, created: [] });
        };
        damaging.oncomplete = () => done();
      }),
  );
  const again = await openPage(pressmark, pressmark.url('library.html'));
  await expect(status(again)).toHaveText('8 annotations in 3 articles');
  await expect(again.getByText('has been rebuilt from your notebook, which is intact')).toBeVisible();
  await again.reload();
  await expect(status(again)).toHaveText('8 annotations in 3 articles');
  await expect(again.getByText('has been rebuilt')).toHaveCount(0);
});

test('on a full disk the library can still be read, explains cause and remedy, and recovers by “Try again”', async ({
  pressmark,
}) => {
  const page = await openPage(pressmark, pressmark.bare);
  await seedMany(page, { articles: 30, annotations: 300 });
  // The browser gives an extension all the space there is, so the test simulates a refusal.
  await page.addInitScript(() => {
    const store = IDBObjectStore.prototype;
    const { put } = store;
    store.put = function (this: IDBObjectStore, ...row) {
      if (!('hasRoom' in globalThis)) throw new DOMException('planted', 'QuotaExceededError');
      return put.apply(this, row);
    };
  });
  await page.goto(pressmark.url('library.html'));
  await expect(status(page)).toHaveText('308 annotations in 33 articles');
  const notice = page.getByRole('alert').filter({ hasText: 'is full' }).filter({ hasText: 'Free some space' });
  await expect(notice).toBeVisible();
  // From the press on: what writes by itself meanwhile would take the notice away under the mouse.
  await page.evaluate(() => {
    addEventListener('click', () => Object.assign(globalThis, { hasRoom: true }), { capture: true, once: true });
  });
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
  // It is kept now: a page that cannot write needs not.
  await page.reload();
  await expect(status(page)).toHaveText('308 annotations in 33 articles');
  await expect(notice).toHaveCount(0);
});
