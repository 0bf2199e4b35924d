import { expect, mark, openCleanView, openPage, select, test } from './harness';

test.use({ lang: 'zh-CN' });

for (const width of [360, 900, 1280])
  test(`at ${width} px a message appears in the bar’s strip and does not persist for the next passage`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    await page.setViewportSize({ width, height: 740 });
    const reader = await openCleanView(pressmark, page);
    await mark(reader, '近200人', '5');
    const toast = reader.locator('.toast');
    await toast.waitFor();
    const [message, bar] = [await toast.boundingBox(), await reader.locator('.reader-bar').boundingBox()];
    expect(message?.y).toBeGreaterThanOrEqual(0);
    expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    // The review bar is on that strip too: where it would be under the message, it is not drawn meanwhile.
    const review = reader.locator('.review-bar');
    const isUnder = async (): Promise<boolean> => {
      const count = await review.boundingBox();
      return count !== null && count.x + count.width > (message?.x ?? 0) && count.y < (message?.height ?? 0);
    };
    await review.waitFor({ state: 'attached' });
    expect((await review.isVisible()) && (await isUnder())).toBe(false);
    await select(reader, '会议指出');
    await expect(toast).toHaveCount(0);
  });

test('in a narrow window the number of suggestions has a strip of its own', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.setViewportSize({ width: 360, height: 740 });
  const reader = await openCleanView(pressmark, page);
  await reader.locator('.review-bar').waitFor();
  // The full width beside the scroll bar, where that takes up space of its own.
  const width = await reader.evaluate(() => document.documentElement.clientWidth);
  expect(width).toBeGreaterThan(340);
  expect(await reader.locator('.review-bar').boundingBox()).toMatchObject({ x: 0, width });
  const bar = reader.locator('.reader-bar');
  expect(await bar.boundingBox()).toMatchObject({ x: 0, width });
  for (const button of await bar.locator('.icon-button').all()) await expect(button).toBeInViewport({ ratio: 1 });
});
