import { PATIENCE } from '../drivers/until.mjs';
import { Chromium, expect, openPage, type Page, test } from './harness';
import { seedMany } from './seed-library.mjs';

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles and annotations' });

async function openMany(pressmark: Chromium, size: { articles: number; annotations: number }): Promise<Page> {
  const page = await openPage(pressmark, pressmark.bare);
  await seedMany(page, size);
  await page.goto(pressmark.url('library.html'));
  // What was written without the store is read as a whole once.
  await expect(page.locator('[data-library-ready]')).toBeVisible({ timeout: 4 * PATIENCE });
  await expect(list(page)).toBeVisible();
  return page;
}

/** The texts of the lines in sight; '' for a line without words. The last may be cut off at the edge. */
const linesInSight = (page: Page): Promise<string[]> =>
  list(page).evaluate((box) => {
    const { top, bottom } = box.getBoundingClientRect();
    const lines = [...box.querySelectorAll('[role=option]')].filter((line) => {
      const at = line.getBoundingClientRect();
      return at.top < bottom - 1 && at.bottom > top + 1;
    });
    const filled = lines.map((line) => line.querySelector('.line-body')?.textContent?.trim() ?? '');
    const covered = lines.reduce((sum, line) => sum + line.getBoundingClientRect().height, 0);
    return covered >= Math.min(bottom - top, box.scrollHeight) - 1 ? filled : [...filled, ''];
  });

/** Expects the list to stay where it was scrolled to, with words on every line in sight. */
async function expectFilled(page: Page, how: string): Promise<void> {
  const empty = async () => (await linesInSight(page)).filter((line) => line === '');
  // Sooner than anything else that happens in the library would draw them.
  await expect.poll(empty, { message: how, timeout: 5000 }).toEqual([]);
  expect((await linesInSight(page)).length, how).toBeGreaterThan(3);
}

const scrolled = (page: Page): Promise<number> => list(page).evaluate((box) => box.scrollTop);

async function wheel(page: Page, pixels: number): Promise<void> {
  const before = await scrolled(page);
  await page.mouse.wheel(0, pixels);
  await expect.poll(() => scrolled(page)).not.toBe(before);
}

/** Where the list stands once it has stood still for some frames, CSS px. */
const standing = (page: Page): Promise<number> =>
  list(page).evaluate(async (box) => {
    let [before, still] = [box.scrollTop, 0];
    while (still < 5) {
      await new Promise(requestAnimationFrame);
      still = box.scrollTop === before ? still + 1 : 0;
      before = box.scrollTop;
    }
    return before;
  });

/**
 * Takes the bar at the right edge, at the list's beginning, and draws it down to a share of the list's height. Returns
 * where the list then stands, CSS px.
 */
async function dragBar(page: Page, to: number): Promise<number> {
  await list(page).evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(() => scrolled(page)).toBe(0);
  const box = await list(page).boundingBox();
  if (!box) throw new Error('no list');
  const x = box.x + box.width - 7;
  // Under the button with the arrow.
  await page.mouse.move(x, box.y + 24);
  await page.mouse.down();
  await page.mouse.move(x, box.y + box.height * to, { steps: 8 });
  await page.mouse.up();
  const height = await list(page).evaluate((element) => element.scrollHeight);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(height * (to - 0.2));
  return standing(page);
}

/**
 * Drags the line beside the filters or the details by so many pixels, to the window's edge at most, and returns what is
 * then wrong with the panes.
 */
async function drawLine(page: Page, which: 'first' | 'last', by: number): Promise<string[]> {
  const line = page.getByRole('separator', { name: /^Drag or press/ })[which]();
  const box = await line.boundingBox();
  if (!box) throw new Error('no line to draw');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const edge = (page.viewportSize()?.width ?? 0) - 1;
  await page.mouse.move(Math.min(Math.max(x + by, 0), edge), y, { steps: 6 });
  await page.mouse.up();
  return page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('.library-panes > *')].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    );
    const list = document.querySelector('.library-middle')?.getBoundingClientRect().width ?? 0;
    const scrolling = wide.map((one) => `${one.tagName} ${one.className} scrolls sideways`);
    return list < 299 ? [...scrolling, `the list has ${list} px`] : scrolling;
  });
}

for (const { tag, ...size } of [
  { articles: 60, annotations: 3000, tag: [] },
  { articles: 2000, annotations: 100_000, tag: ['@long'] },
]) {
  const title = `lines have their words however one gets to them, in a library of ${size.annotations}`;
  test(title, { tag }, async ({ lang }) => {
    // Whoever runs the tests usually hides scroll bars; a reader has them.
    test.setTimeout(10 * PATIENCE);
    const args = ['--force-prefers-reduced-motion'];
    const pressmark = await Chromium.launch({ lang, args, withScrollBars: true });
    try {
      const page = await openMany(pressmark, size);
      await expectFilled(page, 'at first');
      for (const [which, by] of [
        ['first', 2000],
        ['last', -2000],
        ['last', 2000],
        ['first', -2000],
      ] as const)
        expect(await drawLine(page, which, by), `the ${which} line drawn by ${by}`).toEqual([]);

      await list(page).hover();
      for (let turn = 0; turn < 4; turn++) {
        await wheel(page, 1100);
        await expectFilled(page, `after the wheel, turn ${turn}`);
      }
      await wheel(page, -1500);
      await expectFilled(page, 'after the wheel back');

      await dragBar(page, 0.7);
      await expectFilled(page, 'after the bar was drawn');

      await list(page).press('PageDown');
      await list(page).press('End');
      await expectFilled(page, 'at the end');
      // Only lines in sight are drawn; the last one states the total, which includes the eleven of every seeded
      // notebook.
      const lines = list(page).getByRole('option');
      await expect(lines.last()).toHaveAttribute('aria-posinset', String(size.annotations + size.articles + 11));
      await expect(lines.last()).toBeInViewport();
      expect(await lines.count()).toBeLessThan(60);
      await list(page).press('PageUp');
      await list(page).press('PageUp');
      await expectFilled(page, 'after Page keys');

      await list(page).hover();
      await wheel(page, -2400);
      await page.setViewportSize({ width: 1280, height: 1700 });
      await expectFilled(page, 'after the window grew');
      await page.setViewportSize({ width: 700, height: 900 });
      await expectFilled(page, 'in a narrow window');
      await page.setViewportSize({ width: 1280, height: 800 });

      await page.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'by code' });
      await list(page).hover();
      await wheel(page, 900);
      await expectFilled(page, 'grouped by code');
      await page.getByRole('combobox', { name: 'Search' }).fill('code:Directive');
      await list(page).hover();
      await wheel(page, 700);
      await expectFilled(page, 'filtered');
    } finally {
      await pressmark.discard();
    }
  });
}

test('by keyboard no line is left under the heading, and a page goes on from where the bar was drawn to', async ({
  lang,
}) => {
  test.setTimeout(4 * PATIENCE);
  const args = ['--force-prefers-reduced-motion'];
  const pressmark = await Chromium.launch({ lang, args, withScrollBars: true });
  try {
    const page = await openMany(pressmark, { articles: 30, annotations: 600 });
    const active = list(page).locator('[data-active]');
    const at = () => active.getAttribute('aria-posinset').then(Number);
    /** How far the active line is below the heading, CSS px; negative where the heading covers some of it. */
    const belowHeading = async () => {
      const heading = await page.locator('.list-heading').boundingBox();
      const line = await active.boundingBox();
      return (line?.y ?? 0) - (heading ? heading.y + heading.height : 0);
    };
    /** Waits for the list, too: it follows its active line only after that was drawn. */
    const goHome = async () => {
      await list(page).press('Home');
      await expect.poll(at).toBe(1);
      await expect.poll(() => scrolled(page)).toBe(0);
    };
    await list(page).press('End');
    await expect(active).toBeInViewport();
    for (const [key, times] of [
      ['PageUp', 3],
      ['ArrowUp', 25],
    ] as const)
      for (let press = 0; press < times; press++) {
        const before = await at();
        await list(page).press(key);
        await expect.poll(at).toBeLessThan(before);
        await expect.poll(belowHeading, { message: `${key}, line ${before}` }).toBeGreaterThanOrEqual(-0.5);
      }

    await goHome();
    const drawnTo = await dragBar(page, 0.6);
    await list(page).press('PageDown');
    await expect.poll(() => scrolled(page)).toBeGreaterThan(drawnTo);
    await goHome();
    const again = await dragBar(page, 0.6);
    await list(page).press('PageUp');
    await expect.poll(at).toBeGreaterThan(100);
    await expect.poll(() => scrolled(page)).toBeLessThan(again);
  } finally {
    await pressmark.discard();
  }
});
