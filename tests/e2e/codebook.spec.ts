import { readFileSync } from 'node:fs';
import { expect, mark, openCleanView, openPage, painted, test } from './harness';

test.use({ lang: 'en' });

test('a code can be added, renamed and given a key, which then marks with it in the clean view', async ({
  pressmark,
  site,
}) => {
  const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
  const name = codebook.getByRole('textbox', { name: 'Name of the new code' });
  await name.fill('期限');
  await name.press('Enter');
  await expect(codebook.getByText('“期限” added')).toBeVisible();
  await codebook.getByRole('button', { name: /期限/ }).click();
  await codebook.getByLabel('English name').fill('Deadline');
  await codebook.getByRole('textbox', { name: 'Key' }).fill('2');
  await codebook.getByRole('textbox', { name: 'Key' }).blur();
  await expect(codebook.getByText('“Directive” has this key too')).toBeVisible();
  await codebook.getByRole('textbox', { name: 'Key' }).fill('u');
  await codebook.getByRole('textbox', { name: 'Key' }).blur();
  await expect(codebook.getByText('In the clean view this letter has another use')).toBeVisible();
  await codebook.getByRole('textbox', { name: 'Key' }).fill('9');
  await codebook.getByRole('button', { name: 'Done' }).click();
  await expect(codebook.getByRole('button', { name: /Deadline 期限/ })).toBeFocused();

  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '9');
  await expect(reader.getByRole('status').filter({ hasText: 'Deadline' })).toBeVisible();
});

test('codes merged in the codebook are merged in every open surface, and separate again after undo', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '近200人', '5');
  await mark(reader, '衡东县分管领导', '3');
  await reader.getByRole('button', { name: '2 annotations' }).click();
  const given = reader.locator('.annotation-list .given-codes');
  await expect(given).toHaveText([/Figure|Official/, /Figure|Official/]);

  const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
  await codebook.getByRole('button', { name: /^Figure/ }).click();
  await codebook.getByLabel('Merge into').selectOption({ label: 'Official' });
  await codebook.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(codebook.getByRole('button', { name: /^Official.*2 uses/ })).toBeVisible();
  await expect(given).toHaveText([/Official/, /Official/]);
  await expect.poll(() => painted(reader)).toEqual(['衡东县分管领导', '近200人'].toSorted());

  await codebook.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(codebook.getByRole('button', { name: /^Figure.*1 use/ })).toBeVisible();
  await expect(given.filter({ hasText: 'Figure' })).toHaveCount(1);
});

test('switching presets keeps codes in use; moving a code under another and deleting it are each undone by the button', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await mark(await openCleanView(pressmark, page), '近200人', '5');
  const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
  await codebook.getByLabel('Start from a template…').selectOption('essay');
  await expect(codebook.locator('.code-line')).toHaveCount(6);
  await expect(codebook.getByRole('button', { name: /^Figure.*1 use/ })).toBeVisible();

  await codebook.getByRole('button', { name: /^Figure/ }).click();
  await codebook.getByLabel('Under').selectOption({ label: 'Evidence' });
  await expect(codebook.getByRole('button', { name: /Figure.*under Evidence/ })).toBeVisible();
  await codebook.getByRole('button', { name: 'Delete' }).click();
  await expect(codebook.getByText('“Figure” deleted; its annotation stays')).toBeVisible();
  await expect(codebook.locator('.code-line')).toHaveCount(5);
  const undo = codebook.getByRole('button', { name: 'Undo the last change' });
  await undo.click();
  await expect(codebook.getByRole('button', { name: /Figure.*under Evidence/ })).toBeVisible();
  await undo.click();
  await undo.click();
  await expect(codebook.locator('.code-line')).toHaveCount(7);
  await expect(undo).toBeHidden();
});

test('Enter that picks a word of an input method adds no code', { tag: '@firefox' }, async ({ pressmark }) => {
  const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
  await expect(codebook.locator('.code-line')).toHaveCount(7);
  await codebook.getByRole('textbox', { name: 'Name of the new code' }).focus();
  await pressmark.hands.compose(codebook, 'qixian');
  await pressmark.hands.pressComposing(codebook, 'Enter');
  await pressmark.hands.commit(codebook, '期限');
  await expect(codebook.getByRole('textbox', { name: 'Name of the new code' })).toHaveValue('期限');
  await expect(codebook.locator('.code-line')).toHaveCount(7);
  await codebook.keyboard.press('Enter');
  await expect(codebook.locator('.code-line')).toHaveCount(8);
});

test('a code dropped at the lower edge of a parent goes below all its children, where the line shows', async ({
  pressmark,
}) => {
  const page = await openPage(pressmark, pressmark.url('options.html#codebook'));
  const name = page.getByRole('textbox', { name: 'Name of the new code' });
  await name.fill('Directive/Inspection');
  await name.press('Enter');
  const row = (of: string) =>
    page.locator('.code-row', { has: page.locator('.code-names', { hasText: new RegExp(`^${of}`) }) });
  await expect(row('Inspection')).toBeVisible();
  await row('Problem').locator('.code-handle').hover();
  const parent = await row('Directive').boundingBox();
  const child = await row('Inspection').boundingBox();
  if (!parent || !child) throw new Error('not drawn');
  await page.mouse.down();
  await page.mouse.move(parent.x + 120, parent.y + 20, { steps: 4 });
  await page.mouse.move(parent.x + 121, parent.y + 21); // the first of them in a row only enters it
  await expect(row('Directive')).toHaveAttribute('data-drop', 'on');
  await page.mouse.move(parent.x + 120, parent.y + parent.height - 4, { steps: 4 });
  // Below the last of them, as far in as the parent.
  await expect(row('Inspection')).toHaveAttribute('data-drop', 'below');
  const line = await row('Inspection').evaluate((element) => {
    const { left, insetInlineStart } = getComputedStyle(element, '::after');
    return element.getBoundingClientRect().left + Number.parseFloat(left || insetInlineStart);
  });
  expect(Math.abs(line - parent.x)).toBeLessThan(2);
  await page.mouse.up();
  await expect(page.locator('.code-names')).toHaveText([
    /^Key passage/,
    /^Directive/,
    /^Inspection/,
    /^Problem/,
    /^Official/,
    /^Place/,
    /^Figure/,
    /^Pledge/,
  ]);
  await expect(row('Problem').locator('.code-line')).not.toContainText('under');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = readFileSync(await (await saved).path(), 'utf8').split('\n');
  expect(lines.slice(1, 5).map((one) => one.split(',')[0]?.replaceAll('"', ''))).toEqual([
    'Key passage',
    'Directive',
    'Directive/Inspection',
    'Problem',
  ]);
});
