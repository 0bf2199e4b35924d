import { expect, leaveCleanView, mark, openCleanView, openPage, painted, test, until } from './harness';

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

test('a page that keeps hiding and enlarging its root and all beside its body has the clean view over it', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await page.evaluate(() => {
    const hide = (): void => {
      document.adoptedStyleSheets = [];
      for (const one of document.querySelectorAll('html, html > :not(head, body)'))
        one.setAttribute('style', 'display: none !important; opacity: 0 !important; zoom: 3 !important');
    };
    hide();
    setInterval(hide, 50);
  });
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await expect.poll(() => reader.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  await page.mouse.click(width / 2, height / 2);
  await mark(reader, '近200人', '5');
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

test('a page that has removed its body is said to hold no article', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.evaluate(() => document.body.remove());
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('body')).toContainText('No article was found on this page.');
  // The frame that would confirm the press is gone by then.
  reader
    .getByRole('button', { name: 'Back to the page' })
    .click()
    .catch(() => undefined);
  await expect.poll(() => page.frames().length).toBe(1);
});

test('the article of a page that stops every load is read and marked, over the page or in a tab', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.evaluate(() => setInterval(() => window.stop(), 5));
  await pressmark.clickToolbarButton(page);
  const readers = () =>
    pressmark.context
      .pages()
      .flatMap((one) => one.frames())
      .filter((frame) => frame.url().includes('/reader.html'));
  const reader = await until(() => readers()[0], 'the clean view');
  await expect(reader.locator('.article-body')).toContainText('近200人');
  await mark(reader, '近200人', '5');
});

for (const where of ['x-banner', 'body'])
  test(`what a page shows over everything from within its ${where} does not lie over the clean view`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    await openCleanView(pressmark, page);
    // Beside the text, where nothing comes later.
    const clip = { x: 1050, y: 500, width: 200, height: 100 };
    const before = await page.screenshot({ clip });
    const isOnTop = await page.evaluate((name) => {
      const deep = document.body.appendChild(document.createElement('p'));
      const holder = name === 'body' ? document.body : deep.appendChild(document.createElement(name));
      const inside = holder.attachShadow({ mode: 'closed' });
      inside.innerHTML = '<div popover="manual" style="width: 100vw; height: 100vh; background: red">!</div>';
      const cover = inside.firstChild as HTMLElement;
      cover.showPopover();
      return cover.matches(':popover-open');
    }, where);
    expect(isOnTop).toBe(true);
    await expect.poll(async () => (await page.screenshot({ clip })).equals(before)).toBe(true);
  });
