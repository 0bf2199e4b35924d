import { type Chromium, doubleClick, expect, openPage, type Page, test } from './harness';
import { seedMany } from './seed-library.mjs';

const NAMES = ['Library', 'Ledger', 'Numbers', 'Essay', 'Export', 'Import and backup', 'Codebook', 'Settings', 'Help'];

const links = (page: Page) => page.getByRole('banner').getByRole('navigation').getByRole('link');
const list = (page: Page) => page.getByRole('listbox', { name: 'Articles and annotations' });
const scrolled = (page: Page): Promise<number> => list(page).evaluate((box) => box.scrollTop);

/** How far the list is scrolled once the wheel has run out. */
async function atRest(page: Page): Promise<number> {
  let last = -1;
  await expect
    .poll(async () => {
      const known = last;
      last = await scrolled(page);
      return last === known;
    })
    .toBe(true);
  return last;
}

const QUOTE = /第 \d+ 篇第 \d+ 句要求压实责任。/;

/** A quote whose line is wholly in sight, once the lines there have their words. */
async function quoteInSight(page: Page): Promise<string> {
  const find = (): Promise<string> =>
    list(page).evaluate((box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const isInSight = (line: Element): boolean => {
        const place = line.getBoundingClientRect();
        return place.top > top + place.height && place.bottom < bottom;
      };
      const lines = [...box.querySelectorAll('[role="option"]')].filter(isInSight);
      return (
        lines.flatMap(({ textContent }) => /第 \d+ 篇第 \d+ 句要求压实责任。/.exec(textContent ?? '') ?? [])[0] ?? ''
      );
    });
  await expect.poll(find).not.toBe('');
  return find();
}

async function openLibrary(pressmark: Chromium): Promise<Page> {
  const page = await openPage(pressmark, pressmark.bare);
  await seedMany(page, { articles: 32, annotations: 304 });
  await page.goto(pressmark.url('library.html'));
  await expect(list(page)).toBeVisible();
  return page;
}

test('the heading of every page is at one place, however wide the window is', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.url('library.html'));
  for (const width of [1920, 1280, 800]) {
    await page.setViewportSize({ width, height: 900 });
    const places: Record<string, string> = {};
    for (const path of [
      'ledger',
      'numbers',
      'essay',
      'export',
      'import',
      'options',
      'options.html#codebook',
      'help',
      'paste',
    ]) {
      await page.goto(pressmark.url(path.includes('.') ? path : `${path}.html`));
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      const { left, top } = await heading.evaluate((one) => one.getBoundingClientRect());
      places[path] = `${Math.round(left)}, ${Math.round(top)}`;
    }
    expect(new Set(Object.values(places)).size, `${width} px: ${JSON.stringify(places)}`).toBe(1);
  }
});

test('one header links every page to every other, and each tab is named after its page', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.url('library.html'));
  const titles = new Set<string>();
  for (const name of [...NAMES.slice(1), NAMES[0] as string]) {
    await links(page).filter({ hasText: name }).click();
    await expect(links(page).and(page.locator('[aria-current="page"]'))).toHaveText(name);
    await expect(page).toHaveTitle(/ · Pressmark$/);
    await expect(links(page)).toHaveText(NAMES);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(NAMES.length);
});

test('in a narrow window the header is a menu that a click outside closes', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.url('help.html'));
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(links(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(links(page)).toHaveText(NAMES);
  await page.mouse.click(40, 600);
  await expect(links(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await links(page).filter({ hasText: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('from a quote far down the library, the link and the Back button return to that very line', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark);
  await page.getByRole('combobox', { name: 'Search' }).fill('压实责任');
  await expect(page.getByText('304 annotations in')).toBeVisible();
  await list(page).hover();
  await page.mouse.wheel(0, 6000);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(5000);
  await atRest(page);
  const quote = await quoteInSight(page);
  await list(page).getByText(quote, { exact: true }).click();
  for (const way of ['the link in the saved copy', 'the browser’s own button'])
    await test.step(way, async () => {
      await expect(page.getByRole('region', { name: 'Details' })).toContainText(quote);
      const before = await atRest(page);
      await doubleClick(list(page).getByText(quote, { exact: true }));
      await expect(page).toHaveURL(/reader\.html\?article=/);
      const back = page.getByRole('link', { name: 'Back to the library' });
      if (way.startsWith('the link')) await back.click();
      else await back.waitFor().then(() => page.goBack());
      await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('压实责任');
      await expect(list(page).getByText(quote, { exact: true })).toBeVisible();
      await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThan(100);
      await expect(page.getByRole('region', { name: 'Details' })).toContainText(quote);
    });
});

test('a list is worked through by keyboard: Enter, back, and the next line', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  const active = list(page).locator('[data-active]');
  await page.getByRole('combobox', { name: 'Search' }).fill('压实责任');
  await expect(page.getByText('304 annotations in')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeFocused();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
  for (const way of ['the link in the saved copy', 'the browser’s own button'])
    await test.step(way, async () => {
      await expect(active).toHaveText(QUOTE);
      const before = await active.textContent().then((text) => QUOTE.exec(text ?? '')?.[0] ?? '');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/reader\.html\?article=/);
      const back = page.getByRole('link', { name: 'Back to the library' });
      if (way.startsWith('the link')) await back.click();
      else await back.waitFor().then(() => page.goBack());
      await expect(list(page)).toBeFocused();
      await expect(active).toContainText(before);
      await page.keyboard.press('ArrowDown');
      await expect(active).toHaveText(QUOTE);
      await expect(active).not.toContainText(before);
    });
});

test('the library is restored as it was after a visit to another page', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await page.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'by code' });
  await list(page).hover();
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(2500);
  const before = await atRest(page);
  await links(page).filter({ hasText: 'Help' }).click();
  await links(page).filter({ hasText: 'Library' }).click();
  await expect(page.getByRole('combobox', { name: 'Group' })).toHaveValue('code');
  await expect.poll(() => scrolled(page)).toBe(before);
  // From the library itself the link leads to its beginning.
  await links(page).filter({ hasText: 'Library' }).click();
  await expect(page.getByRole('combobox', { name: 'Group' })).toHaveValue('article');
  await expect.poll(() => scrolled(page)).toBe(0);
});

test('a long page is restored to its scroll position', { tag: '@firefox' }, async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.url('help.html'));
  await page.getByRole('heading', { level: 1 }).waitFor(); // before it is drawn, there is nothing to scroll
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(800);
  const before = await page.evaluate(() => Math.round(scrollY));
  await page.goto(pressmark.url('options.html'));
  await page.goBack();
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(before);
});
