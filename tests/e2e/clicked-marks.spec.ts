import { countStored, expect, painted, test } from './harness';
import { buttonNamed, drag, names, placeOf, pressButton, touched, WORDS } from './live-page';

test('a click on a mark of the live page opens it: codes, deletion and undo; a click beside it closes it', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  await pressButton(pressmark, page, 'Directive');
  await expect.poll(() => painted(page)).toEqual([WORDS]);
  await page.mouse.click(5, 5);
  await expect.poll(() => names(pressmark, page)).toEqual([]);
  await page.reload();
  await pressmark.clickToolbarButton(page);
  await pressmark.reader(page);
  page.keyboard.press('Escape').catch(() => undefined);
  // The marks are painted below the clean view, too.
  await expect.poll(() => page.frames().length).toBe(1);
  await expect.poll(() => painted(page)).toEqual([WORDS]);
  const { from } = await placeOf(page, WORDS);
  const onMark = { x: from.x + 30, y: from.y };

  // The first click calls the toolbar into the page.
  await page.mouse.click(onMark.x, onMark.y);
  await buttonNamed(pressmark, page, 'Delete');
  await page.mouse.click(5, 5);
  await expect.poll(() => names(pressmark, page)).toEqual([]);

  await page.mouse.click(onMark.x, onMark.y);
  await pressButton(pressmark, page, 'Official');
  await buttonNamed(pressmark, page, 'Undo');
  expect(await countStored(pressmark)).toMatchObject({ annotations: 1 });
  await page.mouse.click(5, 5);
  await page.mouse.click(onMark.x, onMark.y);
  await pressButton(pressmark, page, 'Delete');
  await expect.poll(() => painted(page)).toEqual([]);
  await pressButton(pressmark, page, 'Undo');
  await expect.poll(() => painted(page)).toEqual([WORDS]);

  await page.mouse.click(5, 5);
  await page.mouse.click(onMark.x, onMark.y);
  await buttonNamed(pressmark, page, 'Delete');
  await page.screenshot({ path: test.info().outputPath('mark.png') });
  // A second click on the same place closes it.
  await page.mouse.click(onMark.x, onMark.y);
  await expect.poll(() => names(pressmark, page)).toEqual([]);
});
