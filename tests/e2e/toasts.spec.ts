import { expect, mark, openCleanView, openPage, test } from './harness';

test.use({ lang: 'zh-CN' });

test('in a narrow window a message stands above the count of what is to review, not on it', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.setViewportSize({ width: 360, height: 740 });
  const reader = await openCleanView(pressmark, page);
  await reader.locator('.review-bar').waitFor();
  await mark(reader, '近200人', '5');
  await page.keyboard.press('Escape'); // what was just marked is left
  await page.keyboard.press('u');
  const toast = reader.locator('.toast');
  await toast.waitFor();
  await reader.locator('.review-bar').waitFor();
  const [message, bar] = [await toast.boundingBox(), await reader.locator('.review-bar').boundingBox()];
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});
