import { expect, leaveCleanView, mark, openCleanView, openPage, painted, test } from './harness';

/** Is the highlights' paint on the page: are there rules for it? */
const HAS_RULES = `[...document.adoptedStyleSheets].some((sheet) => sheet.cssRules[0]?.cssText.includes('::highlight(pm-'))`;

test('marks and clean view survive a page that removes style sheets, our nodes or all its content', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual(['近200人']);

  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await expect.poll(() => page.evaluate(HAS_RULES)).toBe(true);

  // Our node taken out with the clean view in it, again and again: in the end the article opens in a tab of ours.
  await openCleanView(pressmark, page);
  const beside = pressmark.context.waitForEvent('page');
  for (let i = 0; i < 4; i++) await page.evaluate(() => document.querySelector('pressmark-reader')?.remove());
  await expect.poll(() => page.frames().length).toBe(1);
  await expect((await beside).locator('.article-body')).toContainText('近200人');
  await (await beside).close();
  await page.bringToFront();
  await openCleanView(pressmark, page);

  // The page is rewritten under the open clean view, with the same text.
  await page.evaluate(() => {
    const html = [...document.querySelectorAll('h1, h2, p')].map(({ outerHTML }) => outerHTML).join('');
    document.open();
    document.write(`<!doctype html><title>anew</title><body>${html}`);
    document.close();
  });
  await expect.poll(() => page.frames().length).toBe(1);
  await expect.poll(() => painted(page)).toEqual(['近200人']);
  const again = await openCleanView(pressmark, page);
  await expect(again.locator('.article-body')).toContainText('近200人');
});
