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

const hideAll = (): void => {
  for (const child of document.documentElement.children)
    if (child.matches(':not(head, body)')) child.setAttribute('style', 'display: none !important');
};

test('a page that hides everything beside its body has the clean view over it; one that never ends has it in a tab', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await page.evaluate(hideAll);
  const size = page.viewportSize();
  const isDrawn = () => reader.evaluate(() => document.querySelector('.article-body')?.getBoundingClientRect().width);
  await expect.poll(isDrawn).toBeGreaterThan(300);
  await page.mouse.click((size?.width ?? 0) / 2, (size?.height ?? 0) / 2);
  await mark(reader, '近200人', '5');

  const beside = pressmark.context.waitForEvent('page');
  await page.evaluate((act) => {
    const hide = new Function(`return ${act}`)();
    new MutationObserver(hide).observe(document, { subtree: true, attributes: true, childList: true });
    hide();
  }, String(hideAll));
  await expect((await beside).locator('.article-body')).toContainText('近200人');
});

test('a page that has defined what an element of our name is gets the clean view all the same', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.evaluate(() => {
    const Own = class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' });
      }
    };
    customElements.define('pressmark-reader', Own);
  });
  await mark(await openCleanView(pressmark, page), '近200人', '5');
});

test('what a page’s own elements put over everything does not lie over the clean view', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await openCleanView(pressmark, page);
  // Beside the text, where nothing comes later.
  const clip = { x: 1050, y: 500, width: 200, height: 100 };
  const before = await page.screenshot({ clip });
  const isOnTop = await page.evaluate(() => {
    const banner = document.body
      .appendChild(document.createElement('p'))
      .appendChild(document.createElement('x-banner'));
    const inside = banner.attachShadow({ mode: 'closed' });
    inside.innerHTML = '<div popover="manual" style="width: 100vw; height: 100vh; background: red">!</div>';
    const cover = inside.firstChild as HTMLElement;
    cover.showPopover();
    return cover.matches(':popover-open');
  });
  expect(isOnTop).toBe(true);
  await expect.poll(async () => (await page.screenshot({ clip })).equals(before)).toBe(true);
});
