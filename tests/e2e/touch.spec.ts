import {
  type Chromium,
  expect,
  type Frame,
  openCleanView,
  openPage,
  type Page,
  painted,
  select,
  test,
} from './harness';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const WORDS = '近200人';

/** The founding article in the clean view, nothing selected, and where on the page WORDS are. */
async function atWords(pressmark: Chromium, site: string): Promise<{ page: Page; reader: Frame; at: Box }> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, WORDS);
  const at = await selectionBox(reader);
  await reader.evaluate(() => getSelection()?.removeAllRanges());
  await expect(reader.locator('.floating')).toHaveCount(0);
  return { page, reader, at };
}

/** Where the selection is on the page: the clean view fills the window. */
const selectionBox = (reader: Frame): Promise<Box> =>
  reader.evaluate(() => {
    const { left, top, right, bottom } = (getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
    return { left, top, right, bottom };
  });

async function middleOf(reader: Frame, name: string): Promise<{ x: number; y: number }> {
  const box = await reader.locator('.floating').getByRole('button', { name }).boundingBox();
  if (!box) throw new Error(`no button “${name}”`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a pen draws over a passage and taps its code', async ({ pressmark, site }) => {
  const { page, reader, at } = await atWords(pressmark, site);
  const y = (at.top + at.bottom) / 2;
  await pressmark.hands.drawPen(page, { x: at.left + 1, y }, { x: at.right - 1, y });
  const code = await middleOf(reader, 'Figure');
  await pressmark.hands.drawPen(page, code, code);
  await expect.poll(() => painted(reader)).toEqual([WORDS]);
});

test('when a finger selects, the toolbar stays clear of the handles, and a tap codes', async ({ pressmark, site }) => {
  const { page, reader, at } = await atWords(pressmark, site);
  await pressmark.hands.touch(page, { x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 }, 1000);
  // A desktop without a touch screen draws no handles: they are moved to both ends of the passage by hand.
  await select(reader, WORDS);
  const room = async () => {
    const bar = await reader.locator('.floating').boundingBox();
    return (bar?.y ?? 0) - (await selectionBox(reader)).bottom;
  };
  await expect.poll(room).toBeGreaterThanOrEqual(30);
  await pressmark.hands.touch(page, await middleOf(reader, 'Figure'));
  await expect.poll(() => painted(reader)).toEqual([WORDS]);
});

test('when a finger brushes, a selection handle that pauses does not end the selection', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.locator('body').press('b');
  await reader.locator('body').press('5');
  await pressmark.hands.touch(page, { x: 400, y: 300 });
  // The handle goes both ways by the page's own clock: of two timers, the one that is due first fires first, however
  // busy the page is.
  await reader.evaluate(async (words) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body') as Element, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && !node.textContent?.includes(words)) node = walker.nextNode();
    const start = node?.textContent?.indexOf(words) ?? 0;
    getSelection()?.setBaseAndExtent(node as Node, start, node as Node, start + 3);
    await new Promise((later) => setTimeout(later, 250));
    getSelection()?.setBaseAndExtent(node as Node, start, node as Node, start + words.length);
  }, WORDS);
  await expect.poll(() => painted(reader)).toEqual([WORDS]);
  await expect(reader.getByRole('button', { name: '1 annotation', exact: true })).toBeVisible();
});
