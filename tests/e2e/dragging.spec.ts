import { type Chromium, countStored, expect, type Frame, openCleanView, openPage, type Page, test } from './harness';

const LINKED = 'two engines failed within a week';
const TARGET = '/survey.html';

/** The clean view of an article one sentence of which leads somewhere. */
async function openLinked(pressmark: Chromium, site: string): Promise<{ page: Page; reader: Frame }> {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  await page.evaluate(
    ([words, href]) => {
      const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(words));
      if (paragraph) paragraph.innerHTML = paragraph.innerHTML.replace(words, `<a href="${href}">${words}</a>`);
    },
    [LINKED, TARGET] as const,
  );
  return { page, reader: await openCleanView(pressmark, page) };
}

/** Where `words`, which lie in one text node, begin and end in the window, which the clean view fills: whole pixels, as a mouse has. */
const endsOf = (reader: Frame, words: string) =>
  reader.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      const y = Math.round(top + height / 2);
      return { first: { x: Math.round(left), y }, last: { x: Math.round(right), y } };
    }
    throw new Error(`“${wanted}” is not in one text node`);
  }, words);

type Point = Awaited<ReturnType<typeof endsOf>>['first'];

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const selected = (reader: Frame): Promise<string> => reader.evaluate(() => String(getSelection()));

test('a drag that begins on a link selects words, out of the link and within it', async ({ pressmark, site }) => {
  const { page, reader } = await openLinked(pressmark, site);
  const [inside, behind] = [await endsOf(reader, 'engines failed within'), await endsOf(reader, 'Every captain must')];
  const tabs = pressmark.context.pages().length;

  await drag(page, inside.first, behind.last);
  expect(await selected(reader)).toMatch(/^engines failed within a week\.\s+“Every captain must$/);
  await expect(reader.locator('.floating')).toBeVisible();

  await page.keyboard.press('Escape');
  await drag(page, inside.first, inside.last);
  expect(await selected(reader)).toBe('engines failed within');
  await expect(reader.locator('.floating')).toBeVisible();
  expect(pressmark.context.pages()).toHaveLength(tabs);
});

test('a click on a link follows it', async ({ pressmark, site }) => {
  const { page, reader } = await openLinked(pressmark, site);
  const opened = pressmark.context.waitForEvent('page');
  const { last } = await endsOf(reader, 'two engines');
  await page.mouse.click(last.x, last.y);
  await expect.poll(async () => (await opened).url()).toBe(site + TARGET);
});

test('a key pressed as the mouse is let go is for the words it was dragged over', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  const reader = await openCleanView(pressmark, page);
  const { first, last } = await endsOf(reader, 'Every captain must');

  await drag(page, first, last);
  await page.keyboard.press('2');

  await expect.poll(async () => (await countStored(pressmark)).annotations).toBe(1);
});
