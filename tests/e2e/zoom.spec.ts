import { expect, mark, openCleanView, openPage, type Page, test } from './harness';
import { seedLibrary } from './seed-library.mjs';

/** A window of 1280 × 720 at 200 %, in CSS px; and at 400 % of its width, where WCAG 1.4.10 asks that text reflows. */
const TWICE = { width: 640, height: 360 };
const NARROWEST = { width: 320, height: 640 };

/**
 * How far content sticks out of the window to the right, in CSS px: nothing readable may. Space kept for a scroll bar
 * is not part of the window.
 */
const excess = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { documentElement: page } = document;
    return page.scrollWidth - Math.min(page.clientWidth, Math.round(page.getBoundingClientRect().width));
  });

test('nothing exceeds the window at 200 %, or at 320 px', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.bare);
  await seedLibrary(page);
  for (const file of [
    'library',
    'ledger',
    'numbers',
    'export',
    'import',
    'options',
    'help',
    'welcome',
    'sidepanel',
    'reader',
  ])
    await test.step(file, async () => {
      await page.setViewportSize(TWICE);
      await page.goto(pressmark.url(`${file}.html${file === 'reader' ? '?sample' : ''}`));
      await expect(page.getByRole('main').or(page.getByRole('article')).first()).toBeVisible();
      await expect.poll(() => excess(page), { message: file }).toBe(0);
      await page.setViewportSize(NARROWEST);
      await expect.poll(() => excess(page), { message: file }).toBe(0);
    });
});

test('at 200 % a passage is coded by keyboard and by mouse, with its tools visible next to it', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.setViewportSize(TWICE);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await page.keyboard.press('j');
  const bar = reader.getByRole('toolbar', { name: 'Sentence under the cursor' });
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.getByRole('button', { name: 'Directive' }).click();
  await expect(reader.getByRole('button', { name: '2 annotations' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(reader.getByRole('textbox')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(reader.getByRole('dialog', { name: 'Keys' })).toBeInViewport();
  await expect(reader.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' })).toBeInViewport({
    ratio: 1,
  });
});

for (const motion of ['reduce', 'no-preference'] as const) {
  test(`the cursor scrolls the text ${motion === 'reduce' ? 'at once' : 'smoothly'}: ${motion}`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    await page.setViewportSize(TWICE);
    await pressmark.reduceMotion(page, motion === 'reduce');
    const reader = await openCleanView(pressmark, page);
    await reader.evaluate(() => {
      Object.assign(globalThis, { steps: [] });
      addEventListener('scroll', () => (globalThis as unknown as { steps: number[] }).steps.push(scrollY));
    });
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    await expect.poll(() => reader.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.waitForTimeout(800);
    const steps = await reader.evaluate(() => (globalThis as unknown as { steps: number[] }).steps.length);
    if (motion === 'reduce') expect(steps).toBeLessThanOrEqual(3);
    else expect(steps).toBeGreaterThan(3);
  });
}
