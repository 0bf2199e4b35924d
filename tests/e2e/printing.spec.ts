import { extractText, getDocumentProxy } from 'unpdf';
import { READER_READY } from '../drivers/reader-ready.mjs';
import { expect, type Frame, leaveCleanView, mark, openCleanView, openPage, type Page, select, test } from './harness';

test.use({ lang: 'zh-CN' });

/** Setting a text brings spaces, and pictures of letters for some of them: a few (the radicals) stand for any letter. */
const withoutSpaces = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2e80-\u2fdf]/g, '?');

/** How often `part` stands in what is on paper. */
function count(paper: string, part: string): number {
  const isAt = (at: number) => [...part].every((letter, i) => paper[at + i] === letter || paper[at + i] === '?');
  return Array.from(paper, (_, at) => at).filter(isAt).length;
}

/** What the browser puts on paper: the text of each page. */
async function paper(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  const unnamed = text.join('').split('\ufffd').length - 1;
  if (unnamed > 0) throw new Error(`${unnamed} letters of the PDF do not say which they are`);
  return text.map(withoutSpaces);
}

/** The article's text is on paper once, in its order; labels may stand between two lines, so `edge` letters of each end are looked for. */
async function expectWhole(pages: readonly string[], reader: Frame | Page, edge: number): Promise<void> {
  const all = pages.join('');
  for (const paragraph of await reader.locator('.article-body p').allInnerTexts()) {
    const words = withoutSpaces(paragraph);
    for (const part of [words.slice(0, edge), words.slice(-edge)]) expect(count(all, part), part).toBe(1);
  }
}

const HENGYANG = {
  lang: 'zh-CN',
  marks: [
    ['近200人', '5'],
    ['衡东县分管领导', '3'],
  ],
  code: '数字',
  foreign: /上一篇|分享到|待审阅/,
  around: '上一篇',
  edge: 10,
  pages: [2, 5],
} as const;

const FERNDALE = {
  lang: 'en',
  marks: [
    ['11 crossings', '5'],
    ['Council leader', '3'],
  ],
  code: 'Figure',
  foreign: /Mostread|Swimmingpool|\dtoreview/,
  around: 'Mostread',
  edge: 20,
  pages: [1, 3],
} as const;

for (const { address, tag, ...about } of [
  { address: 'hengyang.html', tag: [], ...HENGYANG },
  { address: 'hengyang.html?csp', tag: [], ...HENGYANG },
  { address: 'ferndale.html', tag: '@firefox', ...FERNDALE },
])
  test.describe(() => {
    test.use({ lang: about.lang });

    test(`printing ${address} under the clean view prints the whole article with marks and codes, and nothing else`, {
      tag,
    }, async ({ pressmark, site }) => {
      const page = await openPage(pressmark, `${site}/${address}`);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const reader = await openCleanView(pressmark, page);
      await reader.locator('.review-bar').waitFor();
      for (const [words, key] of about.marks) await mark(reader, words, key);
      // Once the reader has come to rest after the last change.
      let pages: string[] = [];
      const printed = async (): Promise<string> => {
        pages = await paper(page);
        return pages.join('');
      };
      await expect.poll(printed).toContain(about.code);
      expect(pages.length).toBeGreaterThanOrEqual(about.pages[0]);
      expect(pages.length).toBeLessThanOrEqual(about.pages[1]);
      for (const text of pages) expect(text.length).toBeGreaterThan(20);
      await expectWhole(pages, reader, about.edge);
      expect(pages.join('')).not.toMatch(about.foreign);
      await leaveCleanView(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      expect((await paper(page)).join('')).toContain(about.around);
    });
  });

test('over a page the paragraphs are set like the headline, from one left edge, and the day is written as on screen', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await openCleanView(pressmark, page);
  const lines = async () => {
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
    const { items } = await (await document.getPage(1)).getTextContent();
    return items.flatMap((item) =>
      'str' in item && item.str.trim() ? [{ words: item.str, x: item.transform[4] }] : [],
    );
  };
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(10);
  const all = await lines();
  const [headline] = all;
  const lefts = all.map(({ x }) => Math.round(x)).toSorted((a, b) => a - b);
  expect(lefts[0]).toBe(Math.round(headline?.x ?? -1));
  // Most lines of a Chinese paragraph begin there; its first is set two letters in.
  expect(lefts.filter((x) => x === lefts[0]).length).toBeGreaterThan(8);
  expect(
    all
      .map(({ words }) => words)
      .join('')
      .normalize('NFKC')
      .replace(/\s/g, ''),
  ).toContain('2019年8月23日09:01');
});

test('an article in a tab of its own is printed alike, its notes below the text', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.url('reader.html?sample'));
  await page.locator(READER_READY).waitFor({ state: 'attached' });
  await mark(page.mainFrame(), '近200人', '5');
  await select(page, '衡东县分管领导');
  await page.locator('.floating').waitFor();
  await page.keyboard.press('n');
  await page.locator('.floating textarea').fill('谁分管？');
  let pages: string[] = [];
  const printed = async (): Promise<string> => {
    pages = await paper(page);
    return pages.join('');
  };
  await expect.poll(printed).toMatch(/数字.*笔记1\.谁分管\?$/);
  await expectWhole(pages, page, HENGYANG.edge);
  await expect(page.locator('.print-copy')).toHaveCount(0);
});
