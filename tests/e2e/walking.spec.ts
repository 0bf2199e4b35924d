import { countStored, expect, type Frame, openCleanView, openPage, select, test } from './harness';
import { cursor, FIRST, marks, press, read, SECOND } from './walked-article';

const cursorTop = (reader: Frame): Promise<number> =>
  reader.evaluate(() => {
    const [range] = CSS.highlights.get('pm-cursor') ?? [];
    return (range as Range).getBoundingClientRect().top;
  });

/** Where the text is scrolled to once nothing scrolls any more. */
const atRest = (reader: Frame): Promise<number> =>
  reader.evaluate(async () => {
    for (let before = Number.NaN; before !== scrollY; await new Promise((later) => setTimeout(later, 100)))
      before = scrollY;
    return scrollY;
  });

const THIRD = /^会议指出,近年来,/;

test('sentences are visited, coded, undone and redone without the mouse', async ({ pressmark, site }) => {
  const { reader } = await read(pressmark, site);
  await press(reader, 'j');
  await expect.poll(() => cursor(reader)).toMatch(FIRST);
  await press(reader, 'ArrowDown');
  await expect.poll(() => cursor(reader)).toMatch(SECOND);
  await press(reader, 'k');
  await expect.poll(() => cursor(reader)).toMatch(FIRST);

  await test.step('a digit codes the sentence, and the cursor moves on', async () => {
    await press(reader, '2');
    await expect.poll(() => marks(reader)).toEqual([expect.stringMatching(FIRST)]);
    await expect(reader.getByRole('status').filter({ hasText: 'Marked as Directive' })).toBeVisible();
    await expect.poll(() => cursor(reader)).toMatch(SECOND);
  });

  await test.step('with Shift it stays, and the first annotation gets the second code', async () => {
    await press(reader, 'Shift+Digit3', 'Shift+Digit5');
    await expect.poll(() => cursor(reader)).toMatch(SECOND);
    const toolbar = reader.getByRole('toolbar', { name: 'Sentence under the cursor' });
    await expect(toolbar.getByRole('button', { pressed: true })).toHaveText([/Official/, /Figure/]);
    await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 2 });
    await reader.page().bringToFront();
  });

  await test.step('u undoes one step after the other, Shift+u redoes them', async () => {
    await press(reader, 'u');
    await expect(reader.getByRole('toolbar').getByRole('button', { pressed: true })).toHaveText([/Official/]);
    await press(reader, 'u', 'u');
    await expect.poll(() => marks(reader)).toEqual([]);
    await press(reader, 'u');
    await expect(reader.getByRole('status').filter({ hasText: 'Nothing to undo' })).toBeVisible();
    await press(reader, 'Shift+u', 'Control+Shift+z');
    await expect.poll(() => marks(reader)).toHaveLength(2);
    await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 2 });
  });
});

test('a mark whose note was written is redone with its note, and no field takes the keys', async ({
  pressmark,
  site,
}) => {
  const { page, reader } = await read(pressmark, site);
  await press(reader, 'j', '2');
  await expect.poll(() => marks(reader)).toHaveLength(1);
  await press(reader, 'n');
  const field = reader.locator('.floating textarea');
  await expect(field).toBeFocused();
  await page.keyboard.type('ask again');
  await page.keyboard.press('Escape');
  await press(reader, 'u');
  await expect(field).toHaveValue('');
  await press(reader, 'u');
  await expect.poll(() => marks(reader)).toEqual([]);
  await press(reader, 'Shift+u');
  await expect.poll(() => marks(reader)).toHaveLength(1);
  await expect(field).toHaveCount(0);
  await press(reader, 'Shift+u', 'ArrowUp', 'Enter');
  await expect(field).toHaveValue('ask again');
});

test('the cursor leaves no paint, moves by clauses and follows scrolling; the brush marks every selection', async ({
  pressmark,
  site,
}) => {
  const { page, reader } = await read(pressmark, site);
  await test.step('nothing is painted once the cursor has left', async () => {
    await press(reader, 'j');
    await expect.poll(() => cursor(reader)).not.toBe('');
    await press(reader, 'Escape');
    await expect.poll(() => cursor(reader)).toBe('');
  });

  await test.step('clauses are removed and added, and the cursor continues with the rest', async () => {
    await press(reader, 'j', 'j', 'j');
    await expect.poll(() => cursor(reader)).toMatch(THIRD);
    await press(reader, '}', '}');
    await expect.poll(() => cursor(reader)).toMatch(/^衡阳市各级各相关部门.*不断健全。$/);
    await press(reader, '[', '[', '[', '[', '[', ']');
    await expect.poll(() => cursor(reader)).toMatch(/^衡阳市各级各相关部门.*积极履职、密切配合,$/);
    await press(reader, '1');
    await expect.poll(() => cursor(reader)).toMatch(/^反恐怖与护校安园工作形成了.*不断健全。$/);
    await press(reader, 'Escape', 'u');
    await expect.poll(() => marks(reader)).toEqual([]);
  });

  await test.step('after scrolling with Space the cursor starts at the top of the window', async () => {
    await press(reader, 'j');
    const before = await cursor(reader);
    await page.keyboard.press('PageDown');
    await expect.poll(() => reader.evaluate(() => scrollY)).toBeGreaterThan(300);
    const at = await atRest(reader);
    await press(reader, 'j');
    await expect.poll(() => cursor(reader)).not.toBe(before);
    expect(await cursorTop(reader)).toBeGreaterThanOrEqual(0);
    expect(await atRest(reader)).toBe(at);
    await press(reader, 'Escape');
    await expect.poll(() => cursor(reader)).toBe('');
  });

  await test.step('the brush marks every selection until Esc', async () => {
    await press(reader, 'b');
    await expect(reader.getByText('Choose a code')).toBeVisible();
    await press(reader, '4');
    await expect(reader.getByText('Brush: every selection becomes Place')).toBeVisible();
    await select(reader, '衡东县');
    await expect.poll(() => marks(reader)).toEqual(['衡东县']);
    await select(reader, '近200人');
    await expect.poll(() => marks(reader)).toHaveLength(2);
    await press(reader, 'Escape');
    await expect(reader.getByText('Brush: every selection')).toHaveCount(0);
    await select(reader, '致欢迎词');
    await expect(reader.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
    expect(await marks(reader)).toHaveLength(2);
  });
});

test('a note is written and copied by keyboard; left empty it leaves nothing behind', async ({ pressmark, site }) => {
  const { page, reader } = await read(pressmark, site);
  await press(reader, 'j', 'n');
  await expect(reader.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('who checks this?');
  await page.keyboard.press('Control+Enter');
  await expect(reader.getByRole('textbox')).toHaveCount(0);
  await press(reader, 'u');
  await expect.poll(() => marks(reader)).toEqual([]); // the mark and its note were one step
  await press(reader, 'Shift+u');
  await expect.poll(() => marks(reader)).toHaveLength(1);

  await press(reader, 'j', 'n');
  await expect(reader.getByRole('textbox')).toBeFocused();
  await press(reader, 'Escape', 'Escape');
  await expect(reader.getByRole('textbox')).toHaveCount(0);
  await expect.poll(() => marks(reader)).toHaveLength(1);
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 1 });
});

test('the help lists the active keys, and says which are switched off', async ({ pressmark, site }) => {
  const { page, reader } = await read(pressmark, site);
  await press(reader, '?');
  const help = reader.getByRole('dialog', { name: 'Keys' });
  await expect(help).toContainText('Next sentence');
  await expect(help).toContainText('Directive');
  await press(reader, 'j', 'Escape');
  await expect(help).toHaveCount(0);
  expect(await cursor(reader)).toBe(''); // what was pressed in the help was no command

  await test.step('a key pressed right after the help closes acts on the text, wherever the focus is', async () => {
    await press(reader, '?');
    await expect(help).toBeVisible();
    await help.evaluate((dialog: HTMLDialogElement) => {
      dialog.close();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }));
    });
    await expect.poll(() => cursor(reader)).toMatch(FIRST);
    await press(reader, 'Escape');
    await expect.poll(() => cursor(reader)).toBe('');
  });

  const options = await openPage(pressmark, pressmark.url('options.html'));
  await options.getByRole('checkbox', { name: /single letters/ }).uncheck();
  await options.close();
  await page.bringToFront();
  await press(reader, 'j');
  expect(await cursor(reader)).toBe('');

  await test.step('without single keys everything can still be done by keyboard', async () => {
    await press(reader, 'ArrowDown');
    await expect.poll(() => cursor(reader)).toMatch(FIRST);
    await press(reader, 'Enter');
    await expect(reader.getByRole('toolbar').getByRole('button', { name: 'Key passage' })).toBeFocused();
    await press(reader, 'ArrowRight', 'Enter');
    await expect.poll(() => marks(reader)).toEqual([expect.stringMatching(FIRST)]);
    await press(reader, 'Escape', 'Control+z');
    await expect.poll(() => marks(reader)).toEqual([]);
  });
});

test('one of several annotations at one place is chosen by mouse and by keyboard', async ({ pressmark, site }) => {
  const { page, reader } = await read(pressmark, site);
  await press(reader, 'j', 'Shift+Digit2');
  await select(reader, '衡东县');
  await reader.locator('.floating').waitFor();
  await press(reader, '4');
  await expect.poll(() => marks(reader)).toHaveLength(2);
  const point = await reader.evaluate(() => {
    const range = [...CSS.highlights.values()]
      .flatMap((one) => [...one])
      .find((one) => String(one) === '衡东县') as Range;
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(point.x, point.y);
  const chooser = reader.getByRole('dialog', { name: '2 annotations here' });
  await expect(chooser.getByRole('button')).toHaveText([/Place.*衡东县/, /Directive.*8月22日/]);
  await chooser.getByRole('button', { name: /Directive/ }).click();
  await expect(reader.getByRole('dialog').getByRole('button', { name: 'Directive' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await press(reader, 'Escape');

  await press(reader, 'j', 'Enter');
  await expect(chooser.getByRole('button').first()).toBeFocused();
  await press(reader, 'ArrowDown', 'Enter');
  await expect(chooser).toHaveCount(0);
  await expect(reader.locator('.floating').getByRole('textbox')).toBeVisible();
});

test('the copy contains the quote and its citation', async ({ pressmark, site }) => {
  const { page, reader } = await read(pressmark, site);
  await press(reader, 'j', 'j', 'c');
  await expect(reader.getByText('Quote copied · APA 7')).toBeVisible();
  await pressmark.context.grantPermissions(['clipboard-read'], { origin: site });
  await press(reader, 'Escape');
  page.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => page.frames().length).toBe(1);
  await page.mouse.click(4, 4);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('出席会议并讲话。');
  expect(copied).toContain('hengyang.html');
});

test('when the page names no author, the prescribed citation is shown before it is copied', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/arabic.html`);
  const reader = await openCleanView(pressmark, page);
  await press(reader, 'j', 'c');
  const dialog = reader.getByRole('dialog', { name: 'Quote with citation' });
  await expect(dialog).toContainText('The page names no author');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(reader.getByText('Quote copied · APA 7')).toBeVisible();
});

test('an Arabic article reads right to left, and is navigated and marked like any other', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/arabic.html`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('main.article')).toHaveAttribute('dir', 'rtl');
  await press(reader, 'j', 'j', 'j');
  await expect.poll(() => cursor(reader)).toBe('هل تكفي الميزانية المخصصة لهذه الخطة؟');
  const place = await reader.evaluate(() => {
    const text = document.querySelector('.article-body p') as Element;
    const [paragraph, header] = [text, document.querySelector('h1') as Element].map(
      (one) => getComputedStyle(one).direction,
    );
    return { paragraph, header };
  });
  expect(place).toEqual({ paragraph: 'rtl', header: 'rtl' });
  await press(reader, '1');
  await expect.poll(() => marks(reader)).toEqual(['هل تكفي الميزانية المخصصة لهذه الخطة؟']);
});
