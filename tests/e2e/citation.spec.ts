import { type Chromium, expect, openCleanView, openPage, type Page, select, test } from './harness';

test.use({ lang: 'zh-CN' });

/** The contents of the clipboard, as a page of this site may read them. */
async function clipboard(pressmark: Chromium, page: Page): Promise<{ text: string; html: string }> {
  await pressmark.context.grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? await (await item.getType(type)).text() : '');
    return { text: (await read('text/plain')).replaceAll('\r\n', '\n'), html: await read('text/html') };
  });
}

/** Takes from a page all but a title and paragraphs: nobody signs it, nothing dates it. */
const leaveOnlyText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const text = '<p>各县市区要压实主体责任，六月底前完成校园周边隐患排查，做到早发现、早报告、早处置。</p>';
    document.head.innerHTML = '<title>没有署名的消息</title>';
    document.body.innerHTML = `<article><h1>没有署名的消息</h1>${text.repeat(8)}</article>`;
  });

test('the popup copies a quote with its source, as plain and as rich text, in the chosen style', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await select(page, '近200人');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await popup.getByRole('button', { name: '复制引文与出处' }).click();
    await expect(popup.getByText('已复制引文 · GB/T 7714—2025 顺序编码制')).toBeVisible();
  });
  if (pressmark.kind === 'firefox') await pressmark.closePopup(); // there the next press would close it
  const numeric = await clipboard(pressmark, page);
  expect(numeric.text).toMatch(/^“近200人”\n\n.*衡阳市.*\[EB\/OL\]\. （2019-08-23）\[\d{4}-\d\d-\d\d\]\. http.*\.$/);
  expect(numeric.html).toContain('<a href="');

  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await popup.getByRole('button', { name: '引用格式与预览' }).click();
    await popup.getByRole('button', { name: '报纸 [N/OL]' }).click();
    await expect(popup.locator('.citation-preview')).toContainText('[N/OL]. ');
    await popup.getByRole('combobox', { name: '引用格式' }).selectOption({ label: 'APA 第 7 版' });
    await expect(popup.locator('.citation-preview')).toContainText('(2019, August 23)');
    await popup.locator('.citation-panel').getByRole('button', { name: '复制', exact: true }).click();
    await expect(popup.getByText('已复制引文 · APA 第 7 版')).toBeVisible();
  });
  const apa = await clipboard(pressmark, page);
  expect(apa.html).toMatch(/<i>.*<\/i>/);
  expect(apa.text).toContain('(2019, August 23)');
});

test('when the page gives no author or date, the prescribed citation is shown before it is copied', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await leaveOnlyText(page);
  await select(page, '压实主体责任');
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await popup.getByRole('button', { name: '复制引文与出处' }).click();
    await expect(popup.getByText('GB/T 7714 顺序编码制省略责任者')).toBeVisible();
    await expect(popup.getByText('GB/T 7714 只著录引用日期')).toBeVisible();
    await popup.getByRole('combobox', { name: '引用格式' }).selectOption('gb-2025-author-date');
    await expect(popup.locator('.citation-preview')).toContainText('佚名，[');
    await popup.getByLabel('作者').fill('张明');
    await popup.getByLabel('作者').press('Enter');
    await expect(popup.locator('.citation-preview')).toContainText('张明，[');
    await expect(popup.getByText('网页没有署名')).toBeHidden();
  });
});

test('in the clean view, c copies with the source, and missing details are asked for first', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  await reader.locator('body').press('c');
  await expect(reader.getByText('已复制引文 · GB/T 7714—2025 顺序编码制')).toBeVisible();

  const unsigned = await openPage(pressmark, `${site}/hengyang.html?unsigned`);
  await leaveOnlyText(unsigned);
  const asked = await openCleanView(pressmark, unsigned);
  await select(asked, '压实主体责任');
  await asked.locator('.floating').waitFor();
  await asked.locator('body').press('c');
  const dialog = asked.getByRole('dialog', { name: '引文与出处' });
  await expect(dialog.getByText('省略责任者')).toBeVisible();
  await dialog.getByLabel('作者').fill('张明');
  await dialog.getByLabel('作者').press('Enter');
  await expect(dialog.locator('.citation-preview')).toContainText('张明. 没有署名的消息');
  await expect(dialog.getByRole('button', { name: '复制', exact: true })).toBeFocused();
  await unsigned.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(asked.locator('.toast')).toContainText('已复制引文');
  // The date is still missing, but is asked for only once.
  await select(asked, '排查');
  await asked.locator('.floating').waitFor();
  await unsigned.keyboard.press('c');
  await expect(asked.locator('.toast')).toContainText('已复制引文');
  await expect(dialog).toBeHidden();
});
