import type { Locator } from 'playwright/test';
import { type Chromium, expect, mark, openCleanView, openPage, type Page, test } from './harness';
import { seedLibrary } from './seed-library.mjs';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

// Nothing that a press changes moves what the next press is meant for.

interface Point {
  x: number;
  y: number;
}

async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
const press = (page: Page, { x, y }: Point, keys: Parameters<Page['mouse']['click']>[2] = {}) =>
  page.mouse.click(x, y, keys);

async function openLibrary(pressmark: Chromium, size = { width: 1280, height: 800 }): Promise<Page> {
  const page = await openPage(pressmark, pressmark.bare);
  await page.setViewportSize(size);
  await seedLibrary(page);
  await page.goto(pressmark.url('library.html'));
  await expect(page.locator('.line-annotation').first()).toBeVisible();
  return page;
}

const pressed = (page: Page) => page.locator('.library-facets .facet-choice[aria-pressed="true"]');

test('pressing a filter moves no filter: neither the next one nor “all”', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  const codes = page.locator('.library-facets').getByRole('group', { name: 'Codes' });
  const directive = await middleOf(codes.getByRole('button', { name: /^Directive/ }));
  const official = await middleOf(codes.getByRole('button', { name: /^Official/ }));
  const site = await middleOf(page.locator('.library-facets').getByRole('button', { name: /^gazette\.example/ }));
  await press(page, directive);
  await expect(pressed(page)).toHaveCount(1);
  await press(page, official);
  await expect(pressed(page)).toHaveText([/^Directive/, /^Official/]);
  await codes.getByRole('button', { name: 'all', exact: true }).click();
  await expect(page.locator('.line-annotation')).toHaveCount(0);
  // The other choices have no results left, but stay in the list.
  await press(page, official);
  await expect(pressed(page)).toHaveText([/^Directive/]);
  await press(page, site);
  await expect(pressed(page)).toHaveText([/^Directive/, /^gazette\.example/]);
});

for (const lang of ['en', 'zh-CN'])
  test.describe(() => {
    test.use({ lang });

    test(`the actions for the selection replace the foot in one row (${lang}): the last line of the list does not move`, async ({
      pressmark,
    }) => {
      const page = await openLibrary(pressmark, { width: 1280, height: 640 });
      const lines = page.locator('.line-annotation');
      const list = await page.locator('.virtual-list').boundingBox();
      await lines.nth(0).click();
      await lines.nth(1).click({ modifiers: ['ControlOrMeta'] });
      const bar = page.locator('.selection-bar');
      await expect(bar).toBeVisible();
      expect(await page.locator('.virtual-list').boundingBox()).toEqual(list);
      const tops = await bar
        .locator('button:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
      // Just above the bar there is a line, and a press with Shift there is for it.
      const at = { x: (list?.x ?? 0) + 200, y: (list?.y ?? 0) + (list?.height ?? 0) - 12 };
      await page.keyboard.down('Shift');
      await press(page, at);
      await page.keyboard.up('Shift');
      await expect.poll(() => page.locator('.line[aria-selected="true"]').count()).toBeGreaterThan(3);
      expect(pressmark.context.pages().filter((one) => one.url().includes('export.html'))).toEqual([]);
    });
  });

test('in a narrow window the actions for the selection take one row, with the rest behind one button', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark, { width: 360, height: 740 });
  const list = await page.locator('.virtual-list').boundingBox();
  await page.locator('.line-annotation .line-box').first().click();
  const bar = page.locator('.selection-bar');
  await expect(bar).toBeVisible();
  const now = await page.locator('.virtual-list').boundingBox();
  expect(now?.y).toBe(list?.y);
  expect(now?.height ?? 0).toBeGreaterThanOrEqual(list?.height ?? 0);
  await expect(bar.getByRole('button', { name: 'Delete the annotation' })).toBeHidden();
  await bar.getByRole('button', { name: 'More' }).click();
  await bar.getByRole('button', { name: 'Delete the annotation' }).click();
  await expect(page.getByText('Annotation deleted')).toBeVisible();
});

test('a message covers no button of the bar or the foot', { tag: '@firefox' }, async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await page.locator('.line-annotation .line-box').first().click();
  const bar = page.locator('.selection-bar');
  await bar.getByRole('button', { name: 'Codes…' }).click();
  await bar.getByRole('button', { name: /^Figure/ }).click();
  const toast = page.locator('.toast');
  await expect(toast).toBeVisible();
  const bottom = async () => {
    const box = await toast.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  expect(await bottom()).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0);
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  expect(await bottom()).toBeLessThanOrEqual((await page.locator('.library-foot').boundingBox())?.y ?? 0);
});

test('completions appear under the field without covering the filters, and close when it is emptied', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark);
  const field = page.getByRole('combobox', { name: 'Search' });
  const offers = page.locator('.search-completions');
  const filter = await middleOf(page.locator('.library-facets').getByRole('button', { name: /^Directive/ }));
  await field.click();
  await expect(offers).toBeVisible();
  const left = (await offers.boundingBox())?.x ?? 0;
  expect(left).toBeGreaterThan(filter.x + 60);
  expect(left).toBe((await field.boundingBox())?.x);
  await field.fill('校园');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(field).toHaveValue('');
  await expect(offers).toBeHidden();
  await field.click();
  await expect(offers).toBeVisible();
  await press(page, filter);
  await expect(field).toHaveValue('code:Directive ');
  await expect(offers).toBeHidden();
});

test('the form that chooses an article’s project is fully visible', async ({ pressmark }) => {
  const page = await openLibrary(pressmark, { width: 1280, height: 640 });
  await page.evaluate(() =>
    chrome.runtime.sendMessage({
      type: 'projects.add',
      data: { id: '40000000-0000-4000-8000-000000000001', name: 'Second', codes: { from: 'nothing' } },
    }),
  );
  await page.getByRole('combobox', { name: 'Project', exact: true }).selectOption({ label: 'My notebook' });
  await page.locator('.line-article').first().click();
  const details = page.locator('.library-detail');
  await details.getByRole('button', { name: 'Project…' }).click();
  const form = await details.locator('.place-articles').boundingBox();
  const [move, copy] = await Promise.all(
    ['Move', 'Copy'].map((name) => details.getByRole('button', { name, exact: true }).boundingBox()),
  );
  expect(move?.y).toBe(copy?.y);
  expect(Math.floor((form?.y ?? 0) + (form?.height ?? 0))).toBeLessThanOrEqual(
    (await page.locator('.library-foot').boundingBox())?.y ?? 0,
  );
  const opener = await details.getByRole('button', { name: 'Project…' }).boundingBox();
  expect(opener?.height ?? 0).toBeLessThan(40);
});

test.describe(() => {
  test.use({ lang: 'zh-CN' });

  test('rows of the ledger can be confirmed one after the other at one place, without opening anything else', async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    const reader = await openCleanView(pressmark, page);
    for (const words of ['全市要着力构建校园内部治安防控体系和校园周边治安防控体系', '各级各相关部门要提高站位'])
      await mark(reader, words, '2');
    const ledger = await openPage(pressmark, pressmark.url('ledger.html'));
    await ledger.setViewportSize({ width: 1280, height: 800 });
    const rows = ledger.locator('.ledger-table tbody tr');
    await expect(rows).toHaveCount(2);
    await expect(ledger.locator('tr[data-state="proposed"]')).toHaveCount(2);
    await ledger.getByLabel('是否确认').selectOption('open');
    const place = await middleOf(ledger.getByRole('button', { name: '确认第 1 行' }));
    const second = await rows.nth(1).boundingBox();
    await press(ledger, place);
    await expect(rows.nth(0)).toHaveAttribute('data-state', 'confirmed');
    expect(await rows.nth(1).boundingBox()).toEqual(second);
    for (const _ of [1, 2, 3]) await press(ledger, place);
    await expect(ledger).toHaveURL(/ledger\.html/);
    await expect(rows).toHaveCount(2);
    // Once the mouse is elsewhere the filter holds again.
    await ledger.mouse.move(400, 20);
    await expect(rows).toHaveCount(1);
  });
});

test('the kinds of charts are in one row, and choosing one moves none of them', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await page.goto(pressmark.url('numbers.html'));
  const kinds = page.locator('.numbers-kinds a');
  await expect(kinds).toHaveCount(8);
  const places = () =>
    kinds.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => [x, y]));
  const before = await places();
  expect(new Set(before.map(([, y]) => y)).size).toBe(1);
  for (const name of ['Sites by codes', 'Who sat with whom']) {
    await kinds.filter({ hasText: name }).click();
    await expect(kinds.filter({ hasText: name })).toHaveAttribute('aria-current', 'page');
    expect(await places()).toEqual(before);
  }
});
