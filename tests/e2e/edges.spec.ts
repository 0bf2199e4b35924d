import { countStored, expect, openCleanView, openPage, painted, select, test } from './harness';

test('on a browser page the popup says why nothing can be read, and offers the sample', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.kind === 'firefox' ? 'about:license' : 'chrome://version');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.getByRole('alert')).toContainText('does not let extensions work on this page');
    await expect(popup.getByRole('button', { name: 'Open the sample article' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Library' })).toBeVisible();
  });
});

test('where nothing is found there are three ways on, and none is blank', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/nothing.html`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.getByRole('alert')).toContainText('No article was found on this page.');
  for (const name of ['Pick a block', 'Use the selection', 'Show all text']) {
    await expect(reader.getByRole('button', { name })).toBeVisible();
  }
  await reader.getByRole('button', { name: 'Show all text' }).click();
  await expect(reader.locator('.article-body')).toContainText('Off');
});

test('a block is picked by keyboard and becomes the article', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/nothing.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.getByRole('button', { name: 'Pick a block' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(reader.locator('.article-body')).toHaveText('Off');
});

test('the page moves on under the clean view: it says so, and marks are kept', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await select(page, '近200人');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.locator('.passage')).toHaveText('近200人');
    await page.goto(`${site}/harbour.html`);
    await popup.getByRole('button', { name: 'Figure' }).click();
    // The article was kept when the popup opened: the mark is stored all the same.
    await expect(popup.getByText('Saved')).toBeVisible();
  });
});

test('an update under an open clean view says so and gives the page back', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await openCleanView(pressmark, page);
  await pressmark.update();
  await expect.poll(() => pressmark.closedText(page)).toContain('Pressmark was updated. Reload the page');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.querySelector('pressmark-reader'))).toBeNull();
  // The new version works on the same page, without a reload.
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('h1')).toContainText('衡阳市');
});

test('in a private window the article is read and marked, and nothing is written', async ({ pressmark, site }) => {
  const page = await pressmark.openPrivate(`${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.getByRole('alert')).toContainText('Private window: nothing is stored');
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  await reader.locator('body').press('5');
  await expect.poll(() => painted(reader)).toEqual(['近200人']);
  await expect(reader.getByRole('button', { name: 'Save Markdown file' })).toBeVisible();
  expect(await countStored(pressmark)).toEqual({ articles: 0, revisions: 0, annotations: 0, drafts: 0 });
});
