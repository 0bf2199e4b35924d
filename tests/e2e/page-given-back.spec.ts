import { Chromium, expect, leaveCleanView, mark, openCleanView, openPage, type Page, painted, test } from './harness';

/** Not waited for: the frame that would confirm the click is gone by then. */
async function pressCloseButton(page: Page): Promise<void> {
  page
    .frames()[1]
    ?.getByRole('button', { name: 'Back to the page' })
    .click()
    .catch(() => undefined);
  await expect.poll(() => page.frames().length).toBe(1);
}

const ways = [
  ['Esc', leaveCleanView],
  ['the close button', pressCloseButton],
] as const;

const scrolled = (page: Page) => page.evaluate(() => scrollY);
const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
/** Which element the page says has the focus, by its text. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 40));

for (const [name, leave] of ways) {
  test(`${name} restores the page as it was, including scroll position and focus`, async ({ pressmark, site }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    await page.evaluate(() => scrollTo({ top: 420, behavior: 'instant' }));
    await page.getByRole('link', { name: '微信' }).evaluate((link) => link.focus({ preventScroll: true }));
    const before = [await scrolled(page), await markup(page), await focused(page)];
    expect(before[0]).toBe(420);
    const reader = await openCleanView(pressmark, page);
    await reader.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    expect(await markup(page)).not.toBe(before[1]);
    await leave(page);
    await expect.poll(() => page.frames().length).toBe(1);
    expect([await scrolled(page), await markup(page), await focused(page)]).toEqual(before);
  });
}

test('over a page with a scroll bar only the article’s is shown; afterwards the page has its own again', async ({
  lang,
  site,
}) => {
  const pressmark = await Chromium.launch({ lang, withScrollBars: true });
  try {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    const width = page.viewportSize()?.width ?? 0;
    const barOf = () => page.evaluate(() => innerWidth - document.documentElement.clientWidth);
    const before = await barOf();
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo({ top: 420, behavior: 'instant' }));
    const reader = await openCleanView(pressmark, page);
    expect(await barOf()).toBe(0);
    // Under the arrow at its head, down to the middle.
    await page.mouse.move(width - 7, 30);
    await page.mouse.down();
    await page.mouse.move(width - 7, 400, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => reader.evaluate(() => scrollY)).toBeGreaterThan(100);
    await leaveCleanView(page);
    await expect.poll(() => page.frames().length).toBe(1);
    expect(await barOf()).toBe(before);
    expect(await scrolled(page)).toBe(420);
  } finally {
    await pressmark.discard();
  }
});

test('Alt+R opens and closes the clean view; the button over it shows the popup, which can close it', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await openCleanView(pressmark, page);
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', (popup) => popup.getByRole('button', { name: 'Close clean view' }).click());
  await expect.poll(() => page.frames().length).toBe(1);
  await page.bringToFront();
  await pressmark.pressShortcut(page, { alt: true, key: 'r' });
  await pressmark.reader(page);
  await pressmark.pressShortcut(page, { alt: true, key: 'r' });
  await expect.poll(() => page.frames().length).toBe(1);
});

test('a page with the strictest content security policy can be read and marked', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html?csp`);
  // The policy is in force: the page's own script did not run.
  expect(await page.locator('html').getAttribute('data-page-script')).toBeNull();
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual(['近200人']);
});

test('marking on the live page adds no element to it', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const before = await markup(page);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual(['近200人']);
  expect(await markup(page)).toBe(before);
});
