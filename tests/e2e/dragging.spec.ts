import { until } from '../drivers/until.mjs';
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

/**
 * Where `words`, which lie in one text node, begin and end in the window, which the clean view fills: in whole pixels,
 * as a mouse reports them.
 */
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

test('a drag that begins on a link selects words, inside the link and beyond it', async ({ pressmark, site }) => {
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

test('a click on a link follows it', { tag: '@firefox' }, async ({ pressmark, site }) => {
  const { page, reader } = await openLinked(pressmark, site);
  const opened = pressmark.context.waitForEvent('page');
  const { last } = await endsOf(reader, 'two engines');
  await page.mouse.click(last.x, last.y);
  await expect.poll(async () => (await opened).url()).toBe(site + TARGET);
});

test('a key pressed as the mouse is released applies to the words that were dragged over', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  const reader = await openCleanView(pressmark, page);
  const { first, last } = await endsOf(reader, 'Every captain must');

  await drag(page, first, last);
  await page.keyboard.press('2');

  await expect.poll(async () => (await countStored(pressmark)).annotations).toBe(1);
});

const boxOf = async (reader: Frame, selector: string) => {
  // One that goes may still be there when it is asked for, and not when it is measured.
  const box = await until(() => reader.locator(selector).boundingBox(), `${selector} to be drawn`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

for (const width of [360, 700, 900])
  test(`at ${width} px the toolbar of a passage is fully visible, and the sentences around it can be dragged over`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/ferndale.html`);
    await page.setViewportSize({ width, height: 760 });
    const reader = await openCleanView(pressmark, page);
    for (const words of ['Nobody', 'Marsh told']) {
      const told = await endsOf(reader, 'Council leader');
      await drag(page, told.first, told.last);
      const bar = await boxOf(reader, '.floating');
      expect(bar.left).toBeGreaterThanOrEqual(0);
      expect(bar.right).toBeLessThanOrEqual(await reader.evaluate(() => document.documentElement.clientWidth));
      const { first, last } = await endsOf(reader, words);
      await drag(page, first, last);
      expect(await selected(reader)).toBe(words);
    }
  });

for (const words of ['Nobody', 'Marsh told'])
  test(`at 890 px the card of a mark stands next to its passage, not over it: ${words}`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/ferndale.html`);
    await page.setViewportSize({ width: 890, height: 760 });
    const reader = await openCleanView(pressmark, page);
    const { first, last } = await endsOf(reader, words);
    await drag(page, first, last);
    await page.keyboard.press('1');
    await expect.poll(async () => (await countStored(pressmark)).annotations).toBe(1);
    await page.keyboard.press('Escape');
    await expect(reader.locator('.floating')).toHaveCount(0);
    await page.mouse.click((first.x + last.x) / 2, first.y);
    await expect(reader.locator('.floating textarea')).toBeVisible();
    const distance = async (): Promise<number> => {
      const { top, bottom } = await boxOf(reader, '.floating');
      const { y } = (await endsOf(reader, words)).first;
      return Math.max(top - y, y - bottom);
    };
    // From the middle of the line, 18 px high and more.
    await expect.poll(distance).toBeGreaterThan(9);
    await expect.poll(distance).toBeLessThan(40);
    await page.mouse.wheel(0, 60);
    await expect.poll(distance).toBeGreaterThan(9);
    await expect.poll(distance).toBeLessThan(40);
  });

test('a drag that ends on a control or in the margin selects exactly the words it passed over', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/ferndale.html`);
  await page.setViewportSize({ width: 900, height: 500 });
  const reader = await openCleanView(pressmark, page);
  const { first, last } = await endsOf(reader, 'Council leader');
  await drag(page, first, last);
  const bar = await boxOf(reader, '.floating');
  const end = await reader.evaluate(
    () => document.querySelector('.article-body')?.textContent?.trim().slice(-20) ?? '',
  );
  expect(end).not.toBe('');
  const ends = [
    { x: first.x + 60, y: (bar.top + bar.bottom) / 2 },
    { x: 890, y: first.y },
    { x: 4, y: first.y + 60 },
    { x: 700, y: 20 },
  ];
  for (const to of ends) {
    await page.keyboard.press('Escape');
    await drag(page, first, last);
    await expect(reader.locator('.floating')).toBeVisible();
    await drag(page, first, to);
    const words = await selected(reader);
    expect(words.length).toBeGreaterThan(10);
    expect(words).not.toContain(end);
    expect(words).not.toContain('Key passage');
  }
});

test('a drawer over the text closes on a click outside it, not on a drag; one next to the text on a click in the margin', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/ferndale.html`);
  await page.setViewportSize({ width: 900, height: 700 });
  const reader = await openCleanView(pressmark, page);
  const drawer = reader.locator('.drawer');
  const open = async (): Promise<void> => {
    await reader.getByRole('button', { name: 'Appearance' }).click();
    await expect(drawer).toBeVisible();
  };
  await open();
  const { first, last } = await endsOf(reader, 'Ferndale Council');
  await drag(page, first, last);
  expect(await selected(reader)).toBe('Ferndale Council');
  await expect(drawer).toBeVisible();
  await page.mouse.click(last.x, last.y);
  await expect(drawer).toHaveCount(0);

  await page.setViewportSize({ width: 1280, height: 700 });
  await open();
  const inText = (await endsOf(reader, 'Ferndale Council')).last;
  await page.mouse.click(inText.x, inText.y);
  await expect(drawer).toBeVisible();
  await page.mouse.click(30, 600);
  await expect(drawer).toHaveCount(0);

  await open();
  await page.setViewportSize({ width: 900, height: 700 });
  await expect(drawer).toHaveCount(0);
});
