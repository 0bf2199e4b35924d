import { readFileSync } from 'node:fs';
import {
  Chromium,
  countStored,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  painted,
  select,
  test,
} from './harness';

test('on a browser page the popup says why nothing can be read, and offers the sample', { tag: '@firefox' }, async ({
  pressmark,
}) => {
  const page = await pressmark.openBrowserPage();
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.getByRole('alert')).toContainText('does not let extensions work on this page');
    await expect(popup.getByRole('button', { name: 'Open the sample article' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Library' })).toBeVisible();
  });
});

test('on a data file the button shows its text or, if the browser uses a viewer of its own, says why it cannot', {
  tag: '@firefox',
}, async ({ lang, site }) => {
  // Firefox's viewer of JSON, which Playwright switches off.
  const pressmark = await Chromium.launch({ lang, preferences: { 'devtools.jsonview.enabled': true } });
  try {
    const page = await pressmark.context.newPage();
    await page.goto(`${site}/data.json`, { waitUntil: 'commit' });
    await expect(page.getByText('Harbour ferries')).toBeVisible();
    if (pressmark.kind === 'chromium') {
      const reader = await openCleanView(pressmark, page);
      await expect(reader.getByText('Harbour ferries').first()).toBeVisible();
      return;
    }
    await pressmark.clickToolbarButton(page);
    await pressmark.surface('popup.html', async (popup) => {
      await expect(popup.getByRole('alert')).toContainText('does not let extensions work on this page');
      await expect(popup.getByRole('button', { name: 'Paste the text' })).toBeVisible();
    });
  } finally {
    await pressmark.discard();
  }
});

test('a plain text file gets a headline and paragraphs, and its marks are found in the file again', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/notice.txt`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('h1')).toHaveText('市政府召开常务会议');
  await expect(reader.locator('.article-body p')).toHaveCount(3);
  await mark(reader, '市应急管理局局长', '2');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual(['市应急管理局局长']);
});

test('where no article is found, three other ways to read are offered', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/nothing.html`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.getByRole('alert')).toContainText('No article was found on this page.');
  for (const name of ['Pick a block', 'Use the selection', 'Show all text']) {
    await expect(reader.getByRole('button', { name })).toBeVisible();
  }
  await reader.getByRole('button', { name: 'Show all text' }).click();
  await expect(reader.locator('.article-body')).toContainText('Off');
});

test('a block picked by keyboard becomes the article', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/nothing.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.getByRole('button', { name: 'Pick a block' }).click();
  await page.locator('pressmark-picker').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(reader.locator('.article-body')).toHaveText('Off');
});

test('when the page navigates under the clean view, the view says so and keeps the marks', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await select(page, '近200人');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.locator('.passage')).toHaveText('近200人');
    await page.goto(`${site}/harbour.html`);
    await popup.getByRole('button', { name: 'Figure' }).click();
    // The article was stored when the popup opened, so the mark is stored nevertheless.
    await expect(popup.getByText('Saved')).toBeVisible();
  });
});

test('an update under an open clean view is reported, loses nothing typed, and the view can still be closed', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('typed before');
  await expect(reader.getByText('Saved', { exact: true })).toBeVisible();
  await pressmark.update();
  if (pressmark.kind === 'firefox') {
    // There the frame stays as it was, and is told nothing.
    const notice = reader.getByRole('alert');
    await expect(notice).toContainText('Pressmark was updated. Reload the page');
    await page.keyboard.type(', and after');
    await expect(notice).toContainText('what you wrote last is not stored');
    await expect(reader.locator('.floating textarea')).toHaveValue('typed before, and after');
    const saving = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Save Markdown file' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('typed before, and after');
    await notice.getByRole('button', { name: 'Reload the page' }).click();
  } else {
    await expect.poll(() => pressmark.closedText(page)).toContain('Pressmark was updated. Reload the page');
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => page.evaluate(() => document.querySelector('pressmark-reader'))).toBeNull();
  // The new version works on the same page.
  const again = await openCleanView(pressmark, page);
  await expect(again.locator('h1')).toContainText('衡阳市');
  await again.getByRole('button', { name: '1 annotation' }).click();
  await expect(again.locator('.drawer')).toContainText('typed before');
});

test('in a private window an article can be read and marked, and nothing is written', async ({ pressmark, site }) => {
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

test('text scrolled under the bar does not show through it', { tag: '@firefox' }, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.setViewportSize({ width: 1280, height: 720 });
  const reader = await openCleanView(pressmark, page);
  const above = await reader.evaluate(() => {
    scrollTo({ top: 400, behavior: 'instant' });
    const { left, right } = (document.querySelector('.article-body') as Element).getBoundingClientRect();
    return [left + 5, (left + right) / 2, right - 5].map((x) => {
      const bar = document.elementFromPoint(x, 24)?.closest('.reader-bar');
      return bar && getComputedStyle(bar).backgroundColor;
    });
  });
  const paper = expect.stringMatching(/^rgb\(/);
  expect(above).toEqual([paper, paper, paper]);
});
