import { type Chromium, expect, mark, openCleanView, openPage, type Page, test } from './harness';

const DIRECTIVE = '公安、教育等部门要加强统筹协调';
const OFFICIAL = '市委常委、市委政法委书记、市反恐怖工作领导小组组长邓柯';

/** The open side panel, used as a page. */
const inPanel = <T>(pressmark: Chromium, use: (panel: Page) => Promise<T>): Promise<T> =>
  pressmark.surface('sidepanel.html', use);

test('the side panel opens by key, follows the tab, and its list leads to the passages', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, DIRECTIVE, '2');
  await mark(reader, OFFICIAL, '3');
  await pressmark.pressShortcut(page, { alt: true, shift: true, key: 's' });
  await inPanel(pressmark, async (panel) => {
    const quotes = panel.locator('.item-quote');
    await expect(quotes).toHaveText([OFFICIAL, DIRECTIVE]);
  });
});
