import { type Chromium, expect, openPage, type Page, pass } from './harness';

// What specs of the live page do there by hand, and what they see of the selection toolbar.

/** A directive on spy.html. */
export const WORDS = '林秀兰要求，各学校要在3月底前完成食材采购台账的清理';

export interface Point {
  x: number;
  y: number;
}

/** The box of `words` on the page: from its first to its last character. */
export const placeOf = (page: Page, words: string): Promise<{ from: Point; to: Point; top: number; bottom: number }> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0] as DOMRect, rects.at(-1) as DOMRect];
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
        top: first.top,
        bottom: last.bottom,
      };
    }
    throw new Error(`“${wanted}” is not on the page`);
  }, words);

/** Drags over `words` with the mouse. */
export async function drag(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

type Shown = Awaited<ReturnType<Chromium['closedButtons']>>[number];

export const names = async (pressmark: Chromium, page: Page): Promise<string[]> =>
  (await pressmark.closedButtons(page)).map(({ name }) => name);

export async function buttonNamed(pressmark: Chromium, page: Page, name: string): Promise<Shown> {
  await expect.poll(() => names(pressmark, page), { message: name }).toContain(name);
  return (await pressmark.closedButtons(page)).find((one) => one.name === name) as Shown;
}

export const middle = ({ box }: Shown): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Longer than the toolbar takes no press after it came, and than a selection takes to settle. Milliseconds. */
export const HELD_MS = 300;
export const SETTLED_MS = 500;

/** Presses a button of the toolbar, once it listens to presses. */
export async function pressButton(pressmark: Chromium, page: Page, name: string): Promise<void> {
  await buttonNamed(pressmark, page, name);
  await pass(page, HELD_MS);
  const { x, y } = middle(await buttonNamed(pressmark, page, name));
  await page.mouse.click(x, y);
}

/** A page where the reader pressed the button once, and left the clean view again. */
export async function touched(pressmark: Chromium, address: string): Promise<Page> {
  const page = await openPage(pressmark, address);
  await pressmark.clickToolbarButton(page);
  await pressmark.reader(page);
  page.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => page.frames().length).toBe(1);
  return page;
}
