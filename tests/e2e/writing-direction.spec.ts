import { expect, openCleanView, openPage, painted, test } from './harness';

const WRITING_MODE = 'writing-mode';

test('a script that is only written vertically is set in columns, and the cursor stays visible', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/mongolian.html`);
  const reader = await openCleanView(pressmark, page);
  const body = reader.locator('.article-body');
  await expect(body).toHaveCSS(WRITING_MODE, 'vertical-lr');
  await expect(reader.locator('h1')).toHaveCSS(WRITING_MODE, 'vertical-lr');
  // The columns go on beyond the window, to the right; the page itself does not scroll sideways.
  expect(await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > 1.5 * clientWidth)).toBe(true);
  for (let i = 0; i < 40; i++) await reader.locator('body').press('ArrowDown');
  await expect
    .poll(() =>
      body.evaluate(() => {
        const [range] = (CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('pm-cursor') ?? [];
        const { left = -1, right = 0, top = 0 } = range?.getBoundingClientRect() ?? {};
        return left >= 0 && right <= innerWidth && top >= 0;
      }),
    )
    .toBe(true);
  expect(await body.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await reader.locator('body').press('1');
  await expect.poll(() => painted(reader)).toHaveLength(1);
});

test('Japanese set in columns is read in lines, as its newspapers set it on the web', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/columns.html`);
  const reader = await openCleanView(pressmark, page);
  const body = reader.locator('.article-body');
  await expect(body).toHaveCSS(WRITING_MODE, 'horizontal-tb');
  await expect(body.locator('p').first()).toContainText('市議会は火曜日');
});
