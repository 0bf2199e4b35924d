import { readFileSync } from 'node:fs';
import { violations } from './axe';
import { dragOnto, expect, mark, openCleanView, openPage, type Page, select, test } from './harness';

const cards = (board: Page) => board.locator('.essay-card');

test('quotes become an essay: sent by key and by mouse, ordered, written about, exported', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  const reader = await openCleanView(pressmark, page);
  const sentences = await reader.locator('.article-body p').allTextContents();
  const quoteOf = (i: number): string => (sentences[i] ?? '').split('. ')[0]?.trim() ?? '';
  const [one, two, three] = [quoteOf(0), quoteOf(1), quoteOf(2)];
  expect([one, two, three].every((quote) => quote.length > 10)).toBe(true);

  await test.step('Shift+C sends the selection to the essay and marks it', async () => {
    await select(reader, one);
    await expect(reader.locator('.passage-toolbar')).toBeVisible();
    await page.keyboard.press('Shift+C');
    await expect(reader.getByRole('status').filter({ hasText: 'Added to your essay' })).toBeVisible();
  });
  await mark(reader, two, '2');
  await mark(reader, three, '2');

  const library = await openPage(pressmark, pressmark.url('library.html'));
  // The article's own line, then one for each quote.
  await expect(library.locator('.line-box')).toHaveCount(4);
  for (const i of [1, 2, 3]) await library.locator('.line-box').nth(i).click();
  await library.locator('.selection-bar').getByRole('button', { name: 'Send to essay' }).click();
  // The library stays as it was; the message leads on.
  await expect(library.getByRole('status').filter({ hasText: '2 quotes added to “Untitled essay”' })).toBeVisible();
  await expect(library.locator('.selection-bar')).toContainText('3 selected');
  const opened = library.context().waitForEvent('page');
  await library.getByRole('button', { name: 'Open the essay' }).click();
  const board = await opened;
  await expect(cards(board)).toHaveCount(3);
  await expect(board).toHaveTitle(/^Essay/);

  await test.step('headings are added; one card is dragged under a heading, another moved by keys', async () => {
    for (const heading of ['What was ordered', 'What followed']) {
      await board.getByRole('textbox', { name: 'New heading' }).fill(heading);
      await board.keyboard.press('Enter');
      await expect(board.getByRole('textbox', { name: 'Heading', exact: true }).last()).toHaveValue(heading);
    }
    const sections = board.locator('.essay-section');
    await dragOnto(
      board,
      cards(board).filter({ hasText: one }).locator('blockquote'),
      sections.nth(1).locator('.essay-drop'),
    );
    await expect(sections.nth(1).locator('.essay-card')).toContainText([one]);
    const last = sections.nth(0).locator('.essay-card').last();
    const quote = (await last.locator('blockquote').textContent()) ?? '';
    await last.focus();
    await board.keyboard.press('Alt+ArrowDown');
    await expect(sections.nth(1).locator('.essay-card').first()).toContainText(quote);
    await board.keyboard.press('Alt+ArrowDown');
    await expect(sections.nth(1).locator('.essay-card').nth(1)).toContainText(quote);
    await board.keyboard.press('Control+z');
    await expect(sections.nth(1).locator('.essay-card').first()).toContainText(quote);
  });

  await test.step('the reader’s own text and the title survive a reload', async () => {
    await cards(board).first().getByRole('textbox').fill('Why this **matters**');
    await board.getByRole('textbox', { name: 'Title of the essay' }).fill('Ferries');
    await board.getByRole('textbox', { name: 'Title of the essay' }).blur();
    await board.reload();
    await expect(board.getByRole('textbox', { name: 'Title of the essay' })).toHaveValue('Ferries');
    await expect(cards(board).first().getByRole('textbox')).toHaveValue('Why this **matters**');
  });

  await test.step('a card is removed and restored', async () => {
    await cards(board).first().focus();
    await board.keyboard.press('Delete');
    await expect(cards(board)).toHaveCount(2);
    await board.getByRole('button', { name: 'Undo' }).click();
    await expect(cards(board)).toHaveCount(3);
  });

  await test.step('the page has no serious accessibility violation', async () => {
    expect(await violations(board)).toEqual([]);
  });

  await test.step('files for Word and Pandoc are exported', async () => {
    for (const [name, file] of [
      ['Word (.docx)', /Ferries.*\.docx$/],
      ['Markdown for Pandoc', /Ferries.*\.zip$/],
    ] as const) {
      const downloading = board.waitForEvent('download');
      await board.getByRole('button', { name }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(file);
      expect(
        readFileSync(await download.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });
});
