import { expect, type Frame, mark, openCleanView, openPage, type Page, painted, test } from './harness';

const WORDS = '近200人';

/** Clicks the marked passage and returns its note's field. */
async function openNote(page: Page, reader: Frame) {
  await page.bringToFront();
  await expect.poll(() => painted(reader)).toContain(WORDS);
  const point = await reader.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const range = ranges.find((one) => String(one) === wanted) as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, WORDS);
  await page.mouse.click(point.x, point.y);
  return reader.locator('.floating').getByRole('textbox');
}

test('when two windows write one note, the last wins, and the other is kept and can be added', async ({
  pressmark,
  site,
}) => {
  const one = await openPage(pressmark, `${site}/hengyang.html`);
  const inOne = await openCleanView(pressmark, one);
  await mark(inOne, WORDS, '5');
  const two = await openPage(pressmark, `${site}/hengyang.html`);
  const inTwo = await openCleanView(pressmark, two);

  // Both carets are in the empty note before either writes.
  const noteOne = await openNote(one, inOne);
  // An input method composes here while the other window writes: until it ends, neither its words nor those from the
  // other window are passed on.
  await noteOne.evaluate((field: HTMLTextAreaElement) => {
    field.value = 'written in the first';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  const noteTwo = await openNote(two, inTwo);
  await noteTwo.focus();
  await noteTwo.pressSequentially('written in the second');
  await expect(inTwo.getByText('Saved', { exact: true })).toBeVisible();
  await expect(noteOne).toHaveValue('written in the first');
  await noteOne.dispatchEvent('compositionend');

  for (const [page, reader] of [
    [one, inOne],
    [two, inTwo],
  ] as const) {
    await page.bringToFront();
    const kept = reader.locator('.replaced-notes');
    await expect(kept).toContainText('written in the second');
  }
  await one.bringToFront();
  await inOne.getByRole('button', { name: 'Add to the note' }).click();
  await expect(inOne.locator('.replaced-notes')).toHaveCount(0);
  await expect(noteOne).toHaveValue('written in the first\n\nwritten in the second');
  await two.bringToFront();
  await two.reload();
  const again = await openCleanView(pressmark, two);
  await expect(await openNote(two, again)).toHaveValue('written in the first\n\nwritten in the second');
});

test('when one window writes a note while the other gives a code, both are kept', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const one = await openPage(pressmark, `${site}/hengyang.html`);
  const inOne = await openCleanView(pressmark, one);
  await mark(inOne, WORDS, '5');
  const two = await openPage(pressmark, `${site}/hengyang.html`);
  const inTwo = await openCleanView(pressmark, two);
  const note = await openNote(two, inTwo);
  await note.fill('a note');
  await openNote(one, inOne);
  await inOne.locator('.floating').getByRole('button', { name: 'Pledge' }).click();
  await expect(note).toHaveValue('a note');
  await expect(inOne.locator('.floating').getByRole('textbox')).toHaveValue('a note');
  await expect(inTwo.locator('.floating').getByRole('button', { pressed: true })).toHaveText([/Figure/, /Pledge/]);
});

test('a deleted annotation is in the bin, and is restored with its note', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, WORDS, '5');
  await (await openNote(page, reader)).fill('keep me');
  await reader.locator('.floating').getByRole('button', { name: 'Delete' }).click();
  await reader.getByRole('button', { name: '0 annotations' }).click();
  const drawer = reader.locator('.drawer');
  await drawer.getByRole('button', { name: /Bin · 1 deleted/ }).click();
  await expect(drawer.locator('.bin-list li')).toContainText(['keep me']);
  await expect(drawer.locator('.bin-list')).toContainText('30 days left');
  await drawer.getByRole('button', { name: 'Restore' }).click();
  await expect(drawer.locator('.annotation-list')).toContainText('keep me');

  await page.keyboard.press('Escape');
  const note = await openNote(page, reader);
  await expect(note).toHaveValue('keep me');
  await reader.locator('.floating').getByRole('button', { name: 'Delete' }).click();
  await reader.getByRole('button', { name: '0 annotations' }).click();
  await drawer.getByRole('button', { name: /Bin · 1 deleted/ }).click();
  await drawer.getByRole('button', { name: 'Delete permanently…' }).click();
  await drawer.getByRole('button', { name: 'Delete permanently', exact: true }).click();
  await expect(drawer.getByText('The bin is empty.')).toBeVisible();
});
