import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Chromium,
  countStored,
  expect,
  type Frame,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  type Page,
  painted,
  select,
  test,
} from './harness';

const PASSAGES = ['近200人', '衡东县分管领导'];

/** Until the article is stored, storing fails at that, and its codes are not known. */
async function articleKept(pressmark: Chromium, page: Page, reader: Frame): Promise<void> {
  await expect(reader.getByRole('button', { name: '0 annotations' })).toBeVisible();
  await expect.poll(() => countStored(pressmark)).toMatchObject({ articles: 1 });
  await page.bringToFront();
}

test('two marks are kept when the worker is stopped between them', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await pressmark.stopWorker();
  await mark(reader, '衡东县分管领导', '3');
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 2 });
  await pressmark.stopWorker();
  await leaveCleanView(page);
  const again = await openCleanView(pressmark, page);
  await expect.poll(() => painted(again)).toEqual(PASSAGES.toSorted());
});

test('a mark made in one tab appears in the other', async ({ pressmark, site }) => {
  const one = await openPage(pressmark, `${site}/hengyang.html`);
  const inOne = await openCleanView(pressmark, one);
  const two = await openPage(pressmark, `${site}/hengyang.html`);
  const inTwo = await openCleanView(pressmark, two);
  await mark(inTwo, '近200人', '5');
  await one.bringToFront();
  await expect.poll(() => painted(inOne)).toEqual(['近200人']);
  await mark(inOne, '衡东县分管领导', '3');
  await two.bringToFront();
  await expect.poll(() => painted(inTwo)).toEqual(PASSAGES.toSorted());
  expect(await countStored(pressmark)).toMatchObject({ annotations: 2 });
});

test('the clean view keeps marks where third-party storage is blocked', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'pressmark-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  // In Firefox a setting of its own does the same.
  const pressmark = await Chromium.launch({ profile, preferences: { 'network.cookie.cookieBehavior': 1 } });
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  // It is blocked: in the frame even our own storage is refused.
  const refused = await reader.evaluate(() => {
    try {
      return localStorage.length < 0;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe('SecurityError');
  await mark(reader, '近200人', '5');
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 1 });
  await pressmark.discard();
});

test('a half-written note in the popup is there when the popup opens again', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await select(page, '近200人');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', (popup) => popup.getByRole('textbox').pressSequentially('半句话，还没写'));
  await pressmark.closePopup();
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.getByRole('textbox')).toHaveValue('半句话，还没写');
    await popup.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(popup.getByText('Saved')).toBeVisible();
  });
  expect(await countStored(pressmark)).toMatchObject({ annotations: 1 });
});

for (const [problem, name] of [
  ['storage-full', 'QuotaExceededError'],
  ['storage-refused', 'UnknownError'],
] as const) {
  test(`a mark that cannot be stored (${problem}) stays on screen, can be exported as Markdown, and is stored later`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    const reader = await openCleanView(pressmark, page);
    await articleKept(pressmark, page, reader);
    await pressmark.inBackground((failure) => {
      const store = IDBObjectStore.prototype as { put: unknown; kept?: unknown };
      store.kept = store.put;
      store.put = () => {
        throw new DOMException('planted', failure);
      };
    }, name);
    await mark(reader, '近200人', '5');
    const notice = reader.getByRole('alert');
    await expect(notice).toContainText(problem === 'storage-full' ? 'storage is full' : 'does not let Pressmark store');
    await expect(notice.getByRole('button', { name: 'Save Markdown file' })).toBeVisible();
    await expect(reader.getByText(/^Marked as/)).toHaveCount(0);
    const saving = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Save backup file' }).click();
    const backup = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
    expect(backup).toMatchObject({
      format: 'pressmark-notebook',
      annotations: [{ target: { selector: { quote: { exact: '近200人' } } } }],
    });
    expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
    await page.bringToFront();
    await pressmark.inBackground(() => {
      const store = IDBObjectStore.prototype as { put: unknown; kept?: unknown };
      store.put = store.kept;
    });
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toBeHidden();
    expect(await countStored(pressmark)).toMatchObject({ annotations: 1 });
  });
}

test('a mark that could not be stored is stored with the next one', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await articleKept(pressmark, page, reader);
  await pressmark.inBackground(() => {
    const store = IDBObjectStore.prototype;
    const { put } = store;
    // The day's backup may be written meanwhile.
    store.put = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
      if (this.name !== 'annotations') return put.apply(this, row);
      store.put = put; // only once
      throw new DOMException('planted', 'UnknownError');
    };
  });
  await mark(reader, '近200人', '5');
  await expect(reader.getByRole('alert')).toBeVisible();
  await mark(reader, '衡东县分管领导', '3');
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 2 });
  await expect(reader.getByRole('alert')).toBeHidden();
});
