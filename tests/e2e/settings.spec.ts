import { expect, openCleanView, openPage, test } from './harness';

test.use({ lang: 'en' });

test('type is set separately for Chinese and other languages, and changes at once in the sample and in the clean view', async ({
  pressmark,
  site,
}) => {
  const chinese = await openPage(pressmark, `${site}/hengyang.html`);
  const inChinese = await openCleanView(pressmark, chinese);
  const english = await openPage(pressmark, `${site}/harbour.html`);
  const inEnglish = await openCleanView(pressmark, english);
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  const sample = settings.locator('.sample .article');

  await settings.getByRole('radio', { name: 'Other languages' }).check();
  await settings.getByRole('button', { name: 'Size: More' }).click();
  await expect(sample).toHaveCSS('font-size', '19px');
  await expect(inEnglish.locator('main.article')).toHaveCSS('font-size', '19px');
  await expect(inChinese.locator('main.article')).toHaveCSS('font-size', '18px');

  await settings.getByRole('radio', { name: 'Chinese' }).check();
  await expect(sample.locator('p').first()).toHaveCSS('text-indent', '36px');
  await settings.getByLabel('First-line indent').uncheck();
  await expect(sample.locator('p').first()).toHaveCSS('text-indent', '0px');
  await expect(inChinese.locator('.article-body p').nth(1)).toHaveCSS('text-indent', '0px');

  await settings.getByRole('button', { name: 'Reset typography' }).click();
  await expect(sample.locator('p').first()).toHaveCSS('text-indent', '36px');
  await settings.getByRole('radio', { name: 'Other languages' }).check();
  await expect(sample).toHaveCSS('font-size', '19px'); // the other group keeps its own
});

test('the example follows citation style and kind of site; the interface language changes at once', {
  tag: '@firefox',
}, async ({ pressmark }) => {
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  const example = settings.locator('.citation-example');
  await expect(example).toContainText('(2026, May 18)'); // APA on English screens
  await settings.getByLabel('Citation style').selectOption('gb-2015-author-date');
  await expect(example).toContainText('张明, 2026. 示例市召开校园安全工作会议[EB/OL]. (2026-05-18)[2026-05-20].');
  await settings.getByLabel('News pages are cited as').selectOption('article-newspaper');
  await expect(example).toContainText('[N/OL]');
  await settings.getByLabel('Language', { exact: true }).selectOption('zh-TW');
  await expect(settings.getByRole('heading', { level: 1 })).toHaveText('設定');
  await settings.reload(); // at once: what was just changed is on its way
  await expect(settings.getByLabel('引用格式')).toHaveValue('gb-2015-author-date');
});

test('a font that is not installed and a style that hides the text are reported next to their fields', async ({
  pressmark,
}) => {
  const page = await openPage(pressmark, pressmark.url('options.html'));
  const font = page.locator('.font-name');
  await font.fill('No Such Font');
  await font.press('Tab');
  await expect(page.getByText('“No Such Font” is not on this computer')).toBeVisible();
  await font.fill('DejaVu Sans');
  await font.press('Tab');
  await expect(page.getByText('is not on this computer')).toBeHidden();
  await page.getByText('Your own CSS for articles').click();
  const field = page.locator('.own-style-field');
  for (const css of [
    'p { display: none }',
    'p { opacity: 0 }',
    'p { color: transparent }',
    '* { visibility: hidden }',
  ]) {
    await field.fill(css);
    await expect(page.getByText('no text of an article can be seen'), css).toBeVisible();
    await field.fill('p { letter-spacing: 0.02em }');
    await expect(page.getByText('no text of an article can be seen'), css).toBeHidden();
  }
});
