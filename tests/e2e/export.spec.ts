import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { type Chromium, expect, mark, openCleanView, openPage, type Page, test } from './harness';

/** A notebook of one article with two annotations, and the page that exports. */
async function openExport(pressmark: Chromium, site: string): Promise<Page> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await mark(reader, '衡东县分管领导', '3');
  return openPage(pressmark, pressmark.url('export.html'));
}

/** Presses a key that saves, and returns the file. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await press();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('a format is chosen, previewed and saved; the next file takes one Enter', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openExport(pressmark, site);
  await page.getByRole('radio', { name: /^CSV \.csv/ }).check();
  await expect(page.getByRole('columnheader', { name: 'Quote' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '近200人' })).toBeVisible();
  const { name, text } = await saved(page, () => page.getByRole('button', { name: 'Save file' }).click());
  expect(name).toMatch(/^2019-08-23 .*\.csv$/);
  expect(text).toContain('衡东县分管领导');
  await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible();

  const again = await openPage(pressmark, pressmark.url('export.html'));
  await expect(again.getByRole('cell', { name: '近200人' })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Save file' })).toBeFocused();
  // Firefox tells the name on the disk, where the first file has it already.
  const { name: next } = await saved(again, () => again.keyboard.press('Enter'));
  expect(next.replace('(1).csv', '.csv')).toBe(name);
});

test('the format that an arrow key moves to is never under the bar of the buttons', async ({ pressmark, site }) => {
  const page = await openExport(pressmark, site);
  await page.setViewportSize({ width: 1280, height: 620 });
  await page.getByRole('radio').first().focus();
  for (let left = await page.getByRole('radio').count(); left > 1; left--) {
    await page.keyboard.press('ArrowDown');
    const focused = page.getByRole('radio').and(page.locator(':focus'));
    const row = await focused.locator('..').boundingBox();
    const bar = await page.locator('.save-bar').boundingBox();
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

test('a web page, a link, an archive, a template and a preset work for other people and programs', async ({
  pressmark,
  site,
}) => {
  const page = await openExport(pressmark, site);
  await test.step('a web page fits a phone’s width, whatever it contains', async () => {
    await page.getByRole('radio', { name: /\.html/ }).check();
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Save file' }).click());
    const long = 'https://x.example/'.padEnd(300, 'a');
    const cells = `<tr>${'<td>a cell of words</td>'.repeat(14)}</tr>`;
    const clutter = `<p>${long}</p><div class="table"><table>${cells}</table></div><pre><code>${long}</code></pre>
      <p><img src="/missing.jpg" alt="${'有字的图片'.repeat(20)}"></p><p dir="rtl">قال ${long}</p><p><img width="2000" height="20" alt="wide"></p><h2>${long}</h2>
      <blockquote><div class="table"><table>${cells}</table></div></blockquote><ol><li><pre>${long}</pre></li></ol>`;
    const phone = await openPage(pressmark, `${site}/hengyang.html`);
    await phone.setViewportSize({ width: 360, height: 740 });
    await phone.setContent(
      text.replace('<div class="text">', `<div class="text">${clutter}`).replace('<ol>', `<ol>${clutter}`),
    );
    const beyond = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await phone.close();
  });

  await test.step('a passage links to its saved copy, at an address that outlives the session', async () => {
    await page
      .getByRole('radio', { name: /^Markdown \.md/ })
      .first()
      .check();
    const link = page.locator(`.export-rendered a[href^="${pressmark.url('reader.html?article=')}"]`).first();
    await expect(link).toBeVisible();
    const copy = await openPage(pressmark, (await link.getAttribute('href')) ?? '');
    await expect(copy.locator('h1')).toContainText('衡阳市');
    await copy.close();
  });

  await test.step('an archive opens in other programs', async () => {
    await page.getByRole('radio', { name: /REFI-QDA project/ }).check();
    await expect(page.locator('.export-sheet')).toContainText('<Project');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save file' }).click();
    const files = unzipSync(await readFile(await (await downloading).path()));
    const { 'project.qde': project, ...sources } = files;
    expect(project && strFromU8(project)).toContain('</Project>');
    expect(Object.values(sources).map((text) => strFromU8(text))).toEqual([expect.stringContaining('衡东县分管领导')]);
  });

  await test.step('a template is edited next to a preview of the file', async () => {
    await page.getByRole('radio', { name: /Logseq/ }).check();
    await page.getByText('Edit the template').click();
    const template = page.getByRole('textbox', { name: 'Template' });
    await template.fill('{% for a in annotations %}\n* {{ a.quote }}\n{% endfor %}\n');
    await expect(page.locator('.export-sheet pre')).toHaveText(/\* .*\n\* /);
    await expect(page.locator('.export-rendered').getByRole('listitem').first()).toBeVisible();
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Save file' }).click());
    expect(text).toContain('* 近200人\n');
  });

  await test.step('a choice is saved as a preset', async () => {
    await page.getByRole('radio', { name: /RIS/ }).check();
    await expect(page.getByRole('button', { name: 'Zotero', pressed: true })).toBeVisible();
    await page.getByRole('radio', { name: /BibTeX/ }).check();
    await page.getByRole('button', { name: 'Save as preset…' }).click();
    await page.keyboard.type('LaTeX');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'LaTeX', exact: true, pressed: true })).toBeVisible();
    await page.getByRole('radio', { name: /RIS/ }).check();
    await page.reload();
    await page.getByRole('button', { name: 'LaTeX', exact: true }).click();
    await expect(page.locator('.export-sheet')).toContainText('@');
  });
});

test('the reader, the popup and the library open the export for what they show', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  const opened = pressmark.context.waitForEvent('page');
  await reader.locator('body').press('Control+e');
  const fromReader = await opened;
  await expect(fromReader.locator('.export-header')).toContainText('1 article · 1 annotation');

  const library = await openPage(pressmark, pressmark.url('library.html'));
  const next = pressmark.context.waitForEvent('page');
  await library.getByRole('searchbox').or(library.getByRole('combobox')).first().waitFor();
  await library.keyboard.press('Control+e');
  await expect((await next).locator('.export-header')).toContainText('1 article · 1 annotation');
});
