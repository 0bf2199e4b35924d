import { expect, leaveCleanView, mark, openCleanView, openPage, painted, test } from './harness';

const EDITOR = '责任编辑：赵小兰';

test('removed pieces are listed with the reason; one put back returns to its place, with its marks', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/survey.html`);
  const reader = await openCleanView(pressmark, page);
  const body = reader.locator('.article-body');
  await expect(body).not.toContainText(EDITOR);
  await reader.getByRole('button', { name: 'Details and outline' }).click();
  await expect(reader.getByText('Editors, source, sharing, legal notes')).toBeVisible();
  await reader.getByRole('button', { name: `Put back: ${EDITOR}` }).click();
  await expect(body).toContainText(EDITOR);
  // Between the paragraphs it stood between.
  const paragraphs = await body.locator('p').allTextContents();
  const at = paragraphs.indexOf(EDITOR);
  expect(paragraphs[at - 1]).toContain('检查结果向社会公布');
  expect(paragraphs[at + 1]).toContain('记者随后查看了');

  // Undone by the toast, and put back again.
  await reader.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(body).not.toContainText(EDITOR);
  await reader.getByRole('button', { name: `Put back: ${EDITOR}` }).click();
  await expect(body).toContainText(EDITOR);
  await reader.getByRole('button', { name: 'Close', exact: true }).click();
  await mark(reader, '赵小兰', '1');
  await mark(reader, '统一台账格式', '2');
  await leaveCleanView(page);

  // The next time the page is read it is put back by itself: the mark on it is still there.
  await page.reload();
  const again = await openCleanView(pressmark, page);
  await expect.poll(() => painted(again)).toEqual(['统一台账格式', '赵小兰']);
});

test('one click appends the next page and records where it begins; a page that fails is reported', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/survey.html`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('.article-partial')).toHaveText('This is one page of several.');
  await mark(reader, '柳树村', '4');
  await reader.getByRole('button', { name: 'Append the next page' }).click();
  await expect(reader.locator('.article-body')).toContainText('养护的钱，一半来自县财政');
  await expect(reader.getByRole('separator', { name: 'Page 2' })).toBeFocused();
  await expect.poll(() => painted(reader)).toEqual(['柳树村']);
  await mark(reader, '提高三成', '5');

  // The third page is not there.
  await reader.getByRole('button', { name: 'Append the next page' }).click();
  await expect(reader.getByText('The next page could not be loaded. Open it with its link.')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Open it in a new tab' })).toHaveAttribute('href', /survey_3\.html$/);
  expect(await painted(reader)).toEqual(['提高三成', '柳树村']);

  const stored = await openPage(pressmark, pressmark.bare);
  const pages = await stored.evaluate(async () => {
    const request = indexedDB.open('pressmark');
    const db: IDBDatabase = await new Promise((done) => {
      request.onsuccess = () => done(request.result);
    });
    const rows = db.transaction('revisions').objectStore('revisions').getAll();
    await new Promise((done) => {
      rows.onsuccess = done;
    });
    type Row = { text: string; pages?: { url: string; at: number }[] };
    return (rows.result as Row[]).flatMap(({ text, pages }) => pages?.map(({ at }) => text.slice(at, at + 9)) ?? []);
  });
  expect(pages).toEqual(['三、钱从哪里来\n养']);
});

test('headings, whether marked up or only bold, form an outline with links to each', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/survey.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.getByRole('button', { name: 'Details and outline' }).click();
  const outline = reader.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('button')).toHaveText(['一、路通到了哪里', '二、谁来养路']);
  await outline.getByRole('button', { name: '二、谁来养路' }).press('Enter');
  await expect(reader.locator('.article-body p:focus')).toHaveText('二、谁来养路');
});

test('a picture opens at full size and closes by Esc; one that fails to load says so', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/survey.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.getByRole('button', { name: 'View full size: 清晨的县道' }).press('Enter');
  const dialog = reader.getByRole('dialog', { name: 'Image' });
  await expect(dialog.getByRole('img', { name: '清晨的县道' })).toBeVisible();
  await expect(dialog).toContainText('养护工人在县道上清扫落叶');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // The clean view is still there, and the keyboard is where it was.
  await expect(reader.getByRole('button', { name: 'View full size: 清晨的县道' })).toBeFocused();
  await reader.getByText('去年雨季塌方的路段').scrollIntoViewIfNeeded();
  await expect(reader.getByRole('img', { name: '塌方路段 — This image could not be loaded.' })).toBeVisible();
});

test('a code’s key marks the open picture: its caption, with a note that has no words of the page', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/survey.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.getByRole('button', { name: /清晨的县道/ }).click();
  await expect(reader.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('1');
  await expect(reader.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => painted(reader)).toEqual(['清晨，养护工人在县道上清扫落叶。王小明 摄']);
  expect(await reader.evaluate(() => CSS.highlights.get('pm-n')?.size ?? 0)).toBe(0);
});

test('lazy-loaded pictures are shown once each, also where the page forbids markup from scripts', async ({
  pressmark,
  site,
}) => {
  const text = '镇上的老桥修好了，两岸的居民不必再绕行三公里，孩子们上学也近了许多，大家都说这是今年最好的消息。';
  const lazy = (file: string): string =>
    `<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" class="lazy"><noscript><img src="/${file}" alt="桥"></noscript></figure>`;
  await pressmark.context.route('**/bridge.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "require-trusted-types-for 'script'" },
      body: `<html lang="zh"><title>老桥修好了</title><article><h1>老桥修好了</h1><p>${text}</p>${lazy('bridge.jpg')}<p>${text.replace('镇上', '村里')}</p></article></html>`,
    }),
  );
  await pressmark.context.route('**/bridge.jpg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  const page = await openPage(pressmark, `${site}/bridge.html`);
  const reader = await openCleanView(pressmark, page);
  const pictures = reader.locator('.article-body img');
  await expect(pictures).toHaveCount(1);
  await expect(pictures).toHaveAttribute('src', `${site}/bridge.jpg`);
});

test('a selection of the page can be read in place of the extracted article', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/survey.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.getByRole('button', { name: 'Details and outline' }).click();
  await reader.getByRole('button', { name: 'Use the selection' }).click();
  // Nothing is selected on the page yet: Enter waits.
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('柳树村'));
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  await page.keyboard.press('Enter');
  await expect(reader.locator('.article-partial')).toHaveText('This is the part of the page you chose.');
  await expect(reader.locator('.article-body')).toContainText('快递车一天来两趟');
  await expect(reader.locator('.article-body')).not.toContainText('修路容易养路难');
});

test('column spans, list numbers, text directions and sizes are kept; a link opens in a tab of its own', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  await page.locator('h2').evaluate((heading) =>
    heading.insertAdjacentHTML(
      'beforebegin',
      `<p>Before it, <a href="/survey.html">the survey</a> was read by the council chair and the harbour master.</p>
      <ol start="5"><li>The fifth engine was taken out of the boat on Monday.</li><li>The sixth stays in.</li></ol>
      <p dir="rtl" lang="ar">قال رئيس المجلس إن العبارات ستخضع للتفتيش كل مساء.</p>
      <table><tr><th colspan="2">Boat and engine</th></tr><tr><td rowspan="2">Aurora</td><td>one</td></tr><tr><td>two</td></tr></table>
      <figure><img src="/survey-road.svg" width="600" height="338" alt="The pier"></figure>`,
    ),
  );
  const reader = await openCleanView(pressmark, page);
  const body = reader.locator('.article-body');
  await expect(body.locator('ol')).toHaveAttribute('start', '5');
  await expect(body.locator('th')).toHaveAttribute('colspan', '2');
  await expect(body.locator('td').first()).toHaveAttribute('rowspan', '2');
  await expect(body.getByText('قال رئيس')).toHaveAttribute('dir', 'rtl');
  await expect(body.getByText('قال رئيس')).toHaveAttribute('lang', 'ar');
  const picture = body.locator('img');
  for (const [name, value] of [
    ['width', '600'],
    ['height', '338'],
    ['loading', 'lazy'],
    ['referrerpolicy', 'no-referrer'],
  ] as const)
    await expect(picture).toHaveAttribute(name, value);

  const opened = pressmark.context.waitForEvent('page');
  await body.getByRole('link', { name: 'the survey' }).click();
  const beside = await opened;
  await expect.poll(() => beside.url()).toBe(`${site}/survey.html`);
  expect(await beside.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
  await expect(body).toContainText('the survey');
});
