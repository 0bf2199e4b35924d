import { readFileSync } from 'node:fs';
import { READER_READY } from '../drivers/reader-ready.mjs';
import {
  Chromium,
  expect,
  type Frame,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  painted,
  select,
  test,
} from './harness';

test.use({ lang: 'zh-CN' });

const DIRECTIVE = '公安、教育等部门要加强统筹协调';
const OFFICIAL = '市委常委、市委政法委书记、市反恐怖工作领导小组组长邓柯';
const NOTE = '谁来督促？「教育等部门」指哪些？ <b>不是标签</b>';

test('the founding article is read, marked, noted, kept across a restart and exported', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const address = `${site}/hengyang.html`;
  const page = await openPage(pressmark, address);
  let reader = await openCleanView(pressmark, page);

  await test.step('the clean view shows the article and nothing else', async () => {
    await expect(reader.locator('h1')).toHaveText('【忠诚保大庆】衡阳市召开全市反恐怖工作暨“护校安园”现场推进会');
    const header = reader.locator('.article-header');
    await expect(header).toContainText('人民交通网');
    await expect(header.locator('time')).toHaveAttribute('datetime', '2019-08-23T09:01:33');
    await expect(header).toContainText('李凌');
    const text = (await reader.locator('.article-body').allInnerTexts()).join();
    expect(text).toContain(DIRECTIVE);
    expect(text).not.toMatch(/上一篇|分享到|编辑:hnzs11|当前位置/);
  });

  await test.step('Chinese is set as in a book', async () => {
    const style = await reader
      .locator('.article-body p')
      .nth(1)
      .evaluate((p) => {
        const { fontSize, lineHeight, textIndent, width } = getComputedStyle(p);
        return [fontSize, lineHeight, textIndent, width].map(Number.parseFloat);
      });
    const [fontSize = 0, lineHeight = 0, indent = 0, width = 0] = style;
    expect(indent / fontSize).toBeCloseTo(2, 1);
    expect(lineHeight / fontSize).toBeGreaterThanOrEqual(1.7);
    expect(lineHeight / fontSize).toBeLessThanOrEqual(1.95);
    expect(width / fontSize).toBeGreaterThanOrEqual(36);
    expect(width / fontSize).toBeLessThanOrEqual(40);
  });

  await test.step('a passage is coded with one key, and noted', async () => {
    await mark(reader, DIRECTIVE, '2');
    await expect(reader.getByRole('status').filter({ hasText: '指令' })).toBeVisible();
    await select(reader, OFFICIAL);
    await reader.locator('.floating').getByRole('button', { name: '官员' }).click();
    await reader.getByRole('button', { name: '2 条标注' }).click();
    await reader.locator('.annotation-list button', { hasText: DIRECTIVE }).click();
    await page.keyboard.press('Escape');
    await clickPassage(reader, DIRECTIVE);
    await reader.getByRole('textbox').fill(NOTE);
    await expect(reader.locator('.floating [role=status]')).toHaveText('已保存');
  });

  const { profile } = pressmark;
  await pressmark.close();
  const restarted = await Chromium.launch({ profile, lang: 'zh-CN' });

  try {
    const again = await openPage(restarted, address);
    await test.step('after a restart the marks are in the clean view and on the live page', async () => {
      reader = await openCleanView(restarted, again);
      await expect.poll(() => painted(reader)).toEqual([DIRECTIVE, OFFICIAL].sort());
      await expect.poll(() => painted(again)).toEqual([DIRECTIVE, OFFICIAL].sort());
    });

    await test.step('everything is exported as Markdown, to a file and to the clipboard', async () => {
      await reader.getByRole('button', { name: '2 条标注' }).click();
      const downloading = again.waitForEvent('download');
      await reader.getByRole('button', { name: '存为 Markdown 文件' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^2019-08-23.*衡阳市.*\.md$/);
      const file = readFileSync(await download.path(), 'utf8');
      expect(file).toMatch(/^---\n/);
      expect(file).toContain(`url: ${address}\n`);
      expect(file).toContain('人民交通网');
      // Document order: the official is named before the directive is given.
      expect(file.indexOf('邓柯')).toBeLessThan(file.indexOf(DIRECTIVE));
      expect(file).toContain('指令');
      expect(file).toContain('谁来督促');
      expect(file).toContain(`${address}#:~:text=`);

      await reader.getByRole('button', { name: '复制 Markdown' }).click();
      await expect(reader.getByText('已复制')).toBeVisible();
      await restarted.context.grantPermissions(['clipboard-read'], { origin: site });
      await again.keyboard.press('Escape'); // out of the list
      await leaveCleanView(again);
      await again.mouse.click(4, 4); // the clipboard is read only where the focus is
      const clipboard = await again.evaluate(() => navigator.clipboard.readText());
      expect(clipboard.replaceAll('\r\n', '\n')).toBe(file);
    });
  } finally {
    await restarted.close();
  }
});

test('an annotation is edited, deleted and restored', { tag: '@firefox' }, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, DIRECTIVE, '2');
  await clickPassage(reader, DIRECTIVE);
  await reader.locator('.floating').getByRole('button', { name: '承诺' }).click();
  await expect(reader.locator('.floating').getByRole('button', { name: '承诺' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await reader.locator('.floating').getByRole('button', { name: '删除' }).click();
  const undo = reader.getByRole('button', { name: '撤销' });
  await undo.hover(); // as long as the mouse is on it, it stays
  await expect.poll(() => painted(reader)).toEqual([]);
  await undo.click();
  await expect.poll(() => painted(reader)).toEqual([DIRECTIVE]);
  await clickPassage(reader, DIRECTIVE);
  await expect(reader.locator('.floating').getByRole('button', { name: '承诺' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a passage of the live page is coded and noted from the popup', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await select(page, DIRECTIVE);
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.locator('.passage')).toHaveText(DIRECTIVE);
    await popup.getByRole('textbox').fill(NOTE);
    await popup.getByRole('button', { name: /^指令 ?2/ }).click();
    await expect(popup.getByText('已保存')).toBeVisible();
  });
  await pressmark.closePopup();
  await expect.poll(() => painted(page)).toEqual([DIRECTIVE]);
  expect(page.frames()).toHaveLength(1);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const reader = await openCleanView(pressmark, page);
  await expect.poll(() => painted(reader)).toEqual([DIRECTIVE]);
});

test('the sample article can be read and marked without a page or a permission', { tag: '@firefox' }, async ({
  pressmark,
}) => {
  const page = await openPage(pressmark, pressmark.url('reader.html?sample'));
  await page.locator(READER_READY).waitFor({ state: 'attached' });
  await mark(page.mainFrame(), DIRECTIVE, '2');
  await page.reload();
  await expect.poll(() => painted(page)).toEqual([DIRECTIVE]);
});

/** Clicks in the middle of a marked passage's first line. */
async function clickPassage(reader: Frame, words: string): Promise<void> {
  const point = await reader.evaluate(async (wanted) => {
    // Showing a passage scrolls smoothly: wait until nothing moves any more.
    for (let before = Number.NaN; before !== scrollY; await new Promise((later) => setTimeout(later, 100)))
      before = scrollY;
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const range = ranges.find((candidate) => String(candidate) === wanted) as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = range.getClientRects();
    if (!line) throw new Error('the passage is not laid out');
    return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
  }, words);
  await reader.page().mouse.click(point.x, point.y);
  await reader.locator('.floating').waitFor();
}
