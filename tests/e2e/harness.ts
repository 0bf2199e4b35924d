import { test as base, expect, type Frame, type Page } from 'playwright/test';
import { Chromium, until } from '../drivers/chromium.mjs';
import { serveArticles } from '../drivers/server.mjs';

export const test = base.extend<{ pressmark: Chromium }, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use) => {
      const server = await serveArticles();
      await use(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
  pressmark: async ({}, use) => {
    const pressmark = await Chromium.launch();
    await use(pressmark);
    await pressmark.discard();
  },
});
export type { Frame, Page };
export { Chromium, expect, until };

/** Opens `path` of the test site in a new tab. */
export async function openPage(pressmark: Chromium, url: string): Promise<Page> {
  const page = await pressmark.context.newPage();
  await page.goto(url);
  return page;
}

/** Presses the toolbar button and gives the clean view's frame. */
export async function openCleanView(pressmark: Chromium, page: Page): Promise<Frame> {
  await pressmark.clickToolbarButton(page);
  const reader = await pressmark.reader(page);
  await pressmark.closePopup();
  return reader;
}

/** Selects the first occurrence of `words` in the frame or page, as a drag would leave it. */
export async function select(surface: Frame | Page, words: string): Promise<void> {
  await surface.evaluate((wanted) => {
    const root = document.querySelector('.article-body') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in one text node of the page`);
  }, words);
}

/** What is painted on a surface: the texts of all its highlights, sorted. */
export const painted = (surface: Frame | Page): Promise<string[]> =>
  surface.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return [...new Set(ranges.map(String))].sort();
  });
