import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { violations } from './axe';
import { expect, mark, openCleanView, openPage, type Page, test } from './harness';

const lines = (library: Page) => library.locator('.line-annotation');

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('coded passages are counted, charted and exported; every number links to its passages and back', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.locator('.review-bar button').click();
  const place = reader.locator('.offer-card [role=status]');
  // The first two name officials of one meeting, the next two are directives.
  for (const at of [1, 2, 3, 4]) {
    await expect(place).toHaveText(`${at} of 20`);
    if (at < 4) await reader.locator('body').press('Enter');
  }
  await page.keyboard.press('Escape');
  await mark(reader, '近200人', '5');

  // By mouse: a cell of the picture opens as many passages as it says, and Back leads here again.
  const numbers = await openPage(pressmark, pressmark.url('numbers.html'));
  const picture = numbers.locator('svg.chart');
  const cell = picture.locator('a').filter({ hasText: /^Official × .*: 2 passages2$/ });
  await cell.locator('text').click();
  await expect(lines(numbers)).toHaveCount(2);
  await expect(numbers.getByRole('combobox', { name: /^Search/ })).toHaveValue(/\+code:Official after:2019-08/);
  await numbers.goBack();
  await expect(picture).toBeVisible();
  expect(await violations(numbers), 'codes by month').toEqual([]);

  // By key: the table is one stop, the arrows walk its numbers, Enter opens one.
  const grid = numbers.locator('.numbers-table');
  await grid.getByRole('link').first().focus();
  await numbers.keyboard.press('ArrowDown');
  await expect(grid.getByRole('link', { name: /^Official × .*: 2 passages$/ })).toBeFocused();
  await numbers.keyboard.press('End');
  await expect(grid.getByRole('link', { name: 'Official: 2' })).toBeFocused();
  await numbers.keyboard.press('Enter');
  await expect(lines(numbers)).toHaveCount(2);
  await numbers.goBack();

  // The files: what the picture shows, under its caption; what the table shows.
  const svg = await saved(numbers, 'SVG');
  expect(svg.name).toMatch(/^pressmark-codes-by-month-\d{4}-\d\d-\d\d\.svg$/);
  const { svg: drawn } = new XMLParser({ ignoreAttributes: false }).parse(svg.text);
  expect(drawn.title).toBe('Codes by month');
  expect(drawn.desc).toMatch(/All \d+ passages/);
  expect(svg.text).not.toMatch(/var\(|class=|chrome-extension/);
  const csv = await saved(numbers, 'CSV');
  expect(csv.text).toMatch(/^\ufeff"Codes by month","Aug 2019",Total\r\n/);
  expect(csv.text).toContain('Official,2,2\r\n');
  await numbers.getByRole('button', { name: 'Copy picture' }).click();
  await expect(numbers.locator('.figure-done')).toHaveText('Picture copied');

  // Other pictures by their links; what needs the saved texts is read from them, here and in the library.
  await numbers.getByRole('link', { name: 'Codes by codes' }).click();
  await numbers.getByRole('combobox', { name: 'Together in' }).selectOption('one sentence');
  await expect(numbers).toHaveURL(/view=codes&level=sentence/);
  await grid.getByRole('link', { name: 'Official × Official: 2 passages' }).click();
  await expect(lines(numbers)).toHaveCount(2);
  await numbers.goBack();
  await expect(numbers.getByRole('combobox', { name: 'Together in' })).toHaveValue('sentence');
  await numbers.getByRole('link', { name: 'Who sat with whom' }).click();
  const graph = await saved(numbers, 'GraphML');
  const { graphml } = new XMLParser({ ignoreAttributes: false }).parse(graph.text);
  expect(graphml.graph.node.map((node: { data: { '#text': string }[] }) => node.data[0]?.['#text']).sort()).toEqual([
    '胡志文',
    '邓柯',
  ]);
  expect(await violations(numbers), 'who sat with whom').toEqual([]);
  await grid.getByRole('link', { name: /^\S+ × \S+: 1$/ }).click();
  await expect(lines(numbers)).toHaveCount(1);
  await numbers.goBack();

  // The filter is the library's, stands in the address and in the caption, and stays on the way to another picture.
  const filter = numbers.getByRole('combobox', { name: /^Search/ });
  await filter.fill('code:Official');
  await expect(numbers.locator('figcaption')).toContainText('Filter: code:Official');
  await numbers.getByRole('link', { name: 'An official over time' }).click();
  await expect(numbers.locator('figcaption')).toContainText('2 passages');
  await expect(numbers.locator('.numbers-table tbody tr')).toHaveCount(1);
  expect(await violations(numbers), 'an official over time').toEqual([]);
  await numbers.getByRole('link', { name: 'Typical words' }).click();
  await expect(numbers.getByText('No word is clearly more frequent')).toBeVisible();
  expect(await violations(numbers), 'typical words').toEqual([]);
  await numbers.goBack();
  await expect(numbers.getByRole('heading', { name: /^An official over time/ })).toBeVisible();
});
