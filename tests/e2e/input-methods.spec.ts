import { READER_READY } from '../drivers/reader-ready.mjs';
import { type Chromium, countStored, expect, openCleanView, openPage, type Page, select, test } from './harness';

/** Composes as an input method does: letters, a choice with a key of its own, the words. */
async function compose(pressmark: Chromium, page: Page, letters: string, words: string, choice: string): Promise<void> {
  const { hands } = pressmark;
  for (let i = 1; i <= letters.length; i++) await hands.compose(page, letters.slice(0, i));
  await hands.pressComposing(page, choice);
  await hands.commit(page, words);
}

test('composing a note with an input method triggers no commands, and Enter only picks words', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, pressmark.url('reader.html?sample'));
  await page.locator(READER_READY).waitFor({ state: 'attached' });
  await select(page, '近200人');
  await page.locator('.floating').waitFor();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox');
  await expect(note).toBeFocused();
  await compose(pressmark, page, 'zhiling', '指令', 'Enter');
  await expect(note).toHaveValue('指令');
  await expect(note).toBeFocused();
  await compose(pressmark, page, 'u', '无', ' '); // u alone would undo
  await expect(note).toHaveValue('指令无');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(note).toHaveCount(0);
  expect(await countStored(pressmark)).toMatchObject({ annotations: 1 });
  expect(site).toBeTruthy();
});

test('with the focus on the text, keys that an input method consumes trigger no command', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  const told = await reader.evaluate(() => {
    const press = (init: KeyboardEventInit): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    return [
      press({ key: '2', isComposing: true }),
      press({ key: '2', keyCode: 229 }),
      press({ key: 'Process', keyCode: 229 }),
    ];
  });
  expect(told).toEqual([true, true, true]); // nobody took them
  await expect(reader.getByRole('button', { name: '0 annotations' })).toBeVisible();
});
