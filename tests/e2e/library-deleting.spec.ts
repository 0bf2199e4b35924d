import { countStored, expect, mark, openPage, painted, test } from './harness';
import { line, list, openLibrary, status } from './on-library';

/** The English article of the seeded notebook. */
const COUNCIL = '10000000-0000-4000-8000-000000000003';

test('many annotations are coded, uncoded and deleted at once, each undone by one press', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await line(page, '市委书记邓柯').locator('.line-box').click();
  await line(page, '6月底前').click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(''); // lines were chosen, and no words
  const bar = page.getByRole('toolbar', { name: 'selected' });
  await expect(bar.getByRole('button', { name: 'Delete the article…' })).toBeVisible();
  await page.getByRole('button', { name: 'Codes…' }).click();
  await page.locator('.selection-codes').getByRole('button', { name: 'Place' }).click();
  await expect(page.getByText('Place given to 3 annotations')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Place 3', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Place 3', exact: true })).toBeHidden();

  await list(page).press('Control+a');
  await expect(page.getByText('8 selected')).toBeVisible();
  await list(page).press('Delete');
  await expect(page.getByText('8 annotations deleted')).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(status(page)).toHaveText('8 annotations in 3 articles');
  expect(await countStored(pressmark)).toMatchObject({ annotations: 8 });
});

test('deleted annotations of any article are in the library’s bin and restored by one press', async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await line(page, '市委书记邓柯').click();
  await list(page).press('Delete');
  await line(page, 'Parents welcomed the move').click();
  await list(page).press('Delete');
  await expect(status(page)).toHaveText('6 annotations in 3 articles');
  const opener = page.locator('.library-foot').getByRole('link', { name: 'Bin' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const binned = page.locator('.bin-list li');
  await expect(binned).toHaveText([/Parents welcomed the move/, /市委书记邓柯/]);
  await expect(page.locator('.bin-group')).toHaveText([/Council orders safety/, /衡阳市召开全市/]);
  await binned.last().getByRole('button', { name: 'Restore' }).click();
  await expect(binned).toHaveText([/Parents/]);
  await expect(status(page)).toHaveText('7 annotations in 3 articles');
  await expect(line(page, '市委书记邓柯')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(binned).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('whole articles are deleted after a clear warning, undone by one press, and can be restored from the bin', async ({
  pressmark,
}) => {
  const page = await openLibrary(pressmark, 'library.html?all=1');
  await line(page, '衡阳市召开全市').first().locator('.line-box').click();
  await line(page, '读过而没有标注的一篇').locator('.line-box').click();
  await page.getByRole('button', { name: 'Delete 2 articles…' }).click();
  const question = page.getByRole('alert').filter({ hasText: 'Delete 2 articles?' });
  await expect(question).toContainText('Their saved texts and 4 annotations go with them');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(status(page)).toHaveText('4 annotations in 2 articles');
  await expect(page.getByText('2 articles deleted, with 4 annotations')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(status(page)).toContainText('8 annotations in 4 articles');

  await line(page, '衡阳市召开全市').first().click();
  await page.getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Delete the article…' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(status(page)).toContainText('4 annotations in');
  await page.getByRole('combobox', { name: 'Search' }).fill('窗外下着小雨');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  await page.locator('.library-foot').getByRole('link', { name: 'Bin' }).click();
  const binned = page.locator('.bin-list li');
  await expect(binned).toHaveText([/Article, with 4 annotations.*衡阳市召开全市/]);
  await binned.getByRole('button', { name: 'Restore' }).click();
  await expect(binned).toHaveCount(0);
  await expect(status(page)).toContainText('8 annotations in');
});

test('an article deleted while open elsewhere loses its marks there, and a new mark restores it', {
  tag: '@firefox',
}, async ({ pressmark }) => {
  const page = await openLibrary(pressmark);
  await line(page, 'Council orders safety').first().click();
  const reader = await openPage(pressmark, pressmark.url(`reader.html?article=${COUNCIL}`));
  await expect.poll(() => painted(reader)).toContain('Parents welcomed the move');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Delete the article…' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(status(page)).toContainText('6 annotations in 2 articles');
  await reader.bringToFront();
  await expect.poll(() => painted(reader)).not.toContain('Parents welcomed the move');
  await expect(reader.getByRole('heading', { name: 'Council orders safety' })).toBeVisible();
  await mark(reader.mainFrame(), 'Parents welcomed the move', '1');
  await page.bringToFront();
  await expect(status(page)).toContainText('7 annotations in 3 articles');
  // The library asked for persistent storage: Firefox clears the storage of an extension that does not, whatever its
  // permission is called.
  if (pressmark.kind === 'firefox') expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
});
