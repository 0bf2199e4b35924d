import { readFileSync } from 'node:fs';
import { expect, leaveCleanView, mark, openCleanView, openPage, test } from './harness';

test.use({ lang: 'en' });

test('fields corrected in the popup survive the next reading and are exported', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await mark(await openCleanView(pressmark, page), '近200人', '5');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await popup.getByRole('button', { name: 'Correct title, author, source and date' }).click();
    await popup.getByLabel('Title', { exact: true }).fill('护校安园推进会');
    await popup.getByLabel('Author', { exact: true }).fill('李凌；王珂');
    await popup.getByLabel('Date', { exact: true }).fill('2019-08-24');
    await popup.getByLabel('Date', { exact: true }).press('Enter');
    await popup.getByLabel('Kind of site').selectOption('newspaper');
    await expect(popup.getByText('corrected by hand')).toHaveCount(4);
    await expect(popup.getByRole('heading', { level: 2 })).toHaveText('护校安园推进会');
  });
  await pressmark.closePopup();
  await leaveCleanView(page);

  const reader = await openCleanView(pressmark, page); // extracts the page again
  await expect(reader.locator('h1')).toHaveText('护校安园推进会');
  await expect(reader.locator('.byline')).toContainText('李凌 · 王珂');
  await reader.getByRole('button', { name: '1 annotation' }).click();
  const downloading = page.waitForEvent('download');
  await reader.getByRole('button', { name: 'Save Markdown file' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toContain('护校安园推进会');
  expect(file).toContain('王珂');
  expect(file).toContain('2019-08-24');
});

test('the popup counts codes, filters by one, and goes to the passages', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await mark(reader, '衡东县分管领导', '3');
  await leaveCleanView(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await openCleanView(pressmark, page);
  await pressmark.clickToolbarButton(page);
  await pressmark.reader(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.locator('.annotation-list blockquote')).toHaveCount(2);
    await popup.getByRole('button', { name: 'Figure 1' }).click();
    await expect(popup.locator('.annotation-list blockquote')).toHaveText(['近200人']);
    await popup.getByRole('button', { name: '近200人' }).click();
  });
  const shown = (await pressmark.reader(page)).locator('.article-body').getByText('近200人');
  await expect(shown).toBeInViewport();
});

test('without the clean view, the popup shows the page’s article, and saves it once a field is corrected', async ({
  pressmark,
  site,
}) => {
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  await settings.getByLabel('the popup only').check();
  const page = await openPage(pressmark, `${site}/harbour.html`);
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.getByRole('heading', { level: 2 })).not.toHaveText('');
    await popup.getByRole('button', { name: 'Correct title, author, source and date' }).click();
    await popup.getByLabel('Source', { exact: true }).fill('Harbour Gazette');
    await popup.getByLabel('Source', { exact: true }).press('Enter');
    await expect(popup.getByText('corrected by hand')).toHaveCount(1);
    // Kept at a pause: the popup closes without leaving the field.
    await popup.getByLabel('Author', { exact: true }).fill('Ann Writer');
    await expect(popup.getByText('corrected by hand')).toHaveCount(2);
  });
  await pressmark.closePopup();
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', (popup) =>
    expect(popup.locator('.popup-article')).toContainText('Ann Writer · Harbour Gazette'),
  );
});

test('Enter that picks a word of an input method keeps the field open', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await openCleanView(pressmark, page);
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await popup.getByRole('button', { name: 'Correct title, author, source and date' }).click();
    const field = popup.getByLabel('Title', { exact: true });
    await field.focus();
    await pressmark.hands.compose(popup, 'huxiao');
    await pressmark.hands.pressComposing(popup, 'Enter');
    await expect(field).toBeFocused();
    await pressmark.hands.commit(popup, '护校');
    await expect(field).toHaveValue(/护校$/);
  });
});

for (const lang of ['en', 'zh-CN'])
  test.describe(lang, () => {
    test.use({ lang });
    test('the popup’s links at its foot are in one row', async ({ pressmark }) => {
      const nobodys = 999_999; // where a tab has this number, the sample is offered in a row above
      const page = await openPage(pressmark, pressmark.url(`popup.html?tab=${nobodys}`));
      for (const width of [360, 380]) {
        await page.setViewportSize({ width, height: 500 });
        const ways = page.locator('.popup-footer button');
        await ways.nth(6).waitFor();
        const middles = await ways.evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => top + height / 2),
        );
        expect(Math.max(...middles) - Math.min(...middles), `${width} px`).toBeLessThan(2);
      }
    });
  });
