import { extractText, getDocumentProxy } from 'unpdf';
import { READER_READY } from '../drivers/reader-ready.mjs';
import {
  type Chromium,
  expect,
  type Frame,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  type Page,
  select,
  test,
} from './harness';
import { libraryRows, seedLibrary } from './seed-library.mjs';

test.use({ lang: 'zh-CN' });

/**
 * Typesetting adds spaces, and some letters become pictures; a few characters (the radicals) stand for other letters.
 */
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

/** The text of each page that the browser would print. */
async function paper(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  const unnamed = text.join('').split('\ufffd').length - 1;
  if (unnamed > 0) throw new Error(`${unnamed} letters of the PDF do not say which they are`);
  return text.map(withoutSpaces);
}

/**
 * Expects the article's text on paper once, in its order. Labels may stand between two lines, so only `edge` letters at
 * each end are searched for.
 */
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

test('printed over a page, headline and paragraphs share the left edge, and the day is written as on screen', async ({
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

test('an article in a tab of its own is printed the same way, its notes below the text', async ({ pressmark }) => {
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

/** The seeded notebook on one of our pages, once `there` is on it. */
async function openSeeded(pressmark: Chromium, address: string, there: string): Promise<Page> {
  const page = await openPage(pressmark, pressmark.bare);
  await seedLibrary(page);
  await page.goto(pressmark.url(address));
  await page.locator(there).first().waitFor();
  return page;
}

/** Whether the first sheet is wider than high. */
async function isLandscape(page: Page): Promise<boolean> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return width > height;
}

test('the ledger is printed as a table on landscape pages, headers repeated, without controls and empty columns', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.locator('.review-bar button').click();
  const place = reader.locator('.offer-card [role=status]');
  for (let at = 1; at <= 20; at++) {
    await expect(place).toHaveText(`第 ${at} 条，共 20 条`);
    await reader.locator('body').press('Enter');
  }
  const ledger = await openPage(pressmark, pressmark.url('ledger.html'));
  await expect(ledger.locator('.ledger-table tbody tr')).toHaveCount(15);
  const sheets = await paper(ledger);
  expect(sheets.length).toBeGreaterThanOrEqual(2);
  expect(sheets.length).toBeLessThanOrEqual(4);
  for (const sheet of sheets) expect(sheet).toContain('谁说对谁做什么力度期限出处');
  expect(await isLandscape(ledger)).toBe(true);
  const all = sheets.join('');
  expect(all).toContain('15条指令');
  const title = await ledger.locator('.ledger-source a').first().textContent();
  expect(count(all, withoutSpaces(title ?? ''))).toBe(15);
  expect(all).not.toMatch(/—|CSV|方法说明|分组|导出/);
  await ledger.getByRole('searchbox').fill('胡志文');
  await expect.poll(async () => (await paper(ledger)).join('')).toContain('10条指令·胡志文');
  // On screen it is what it was.
  await expect(ledger.locator('.ledger-paper')).toHaveCount(0);
  // An official's directives are the same table, without what merges and splits persons.
  await ledger.goto(pressmark.url('ledger.html#officials'));
  await ledger.locator('.officials').getByRole('link', { name: '胡志文' }).click();
  await ledger.locator('.person .ledger-table tbody tr').first().waitFor();
  const person = (await paper(ledger)).join('');
  expect(person).toContain('谁说对谁做什么力度期限出处');
  expect(person).not.toMatch(/合并|全部官员|在资料库中查看|同一人|—/);
});

test('the library is printed as the list of its annotations, each with codes, note and source', async ({
  pressmark,
}) => {
  const page = await openSeeded(pressmark, 'library.html', '.line-annotation');
  await page.locator('.line-annotation').first().click();
  const printed = async (): Promise<string> => (await paper(page)).join('');
  const { annotations, articles } = libraryRows();
  await expect.poll(printed).toContain('whopays?=SUM(A1)');
  const all = await printed();
  for (const { target } of annotations) {
    const { exact } = (target as { selector: { quote: { exact: string } } }).selector.quote;
    expect(count(all, withoutSpaces(exact)), exact).toBeGreaterThanOrEqual(1);
  }
  for (const { title, source } of articles.slice(0, 3)) {
    expect(count(all, withoutSpaces(String(title)))).toBe(1);
    expect(count(all, withoutSpaces(String(source)))).toBeGreaterThanOrEqual(1);
  }
  expect(all).toContain('3篇文章,8条标注');
  expect(all).toContain('指令数字');
  expect(all).not.toMatch(/全选|选取|在原文中打开|原网页|回收站|语言/);
  // The print holds only the narrowed list, and names the filter above it.
  await page.getByRole('combobox', { name: /搜索/ }).fill('标签:数字');
  await expect.poll(printed).toContain('标签:数字·1篇文章,1条标注');
  expect(await printed()).not.toContain('市委书记邓柯');
});

test('codebook, numbers, due list and an essay are printed without controls', async ({ pressmark }) => {
  const codebook = await openSeeded(pressmark, 'options.html#codebook', '.code-row');
  await expect.poll(async () => (await paper(codebook)).join('')).toContain('指令');
  expect((await paper(codebook)).join('')).not.toMatch(/导入|保存为|查找标签/);

  const numbers = await openPage(pressmark, pressmark.url('numbers.html?view=codes'));
  await numbers.locator('.numbers-table').waitFor();
  const figure = (await paper(numbers)).join('');
  expect(figure).toContain('指令');
  expect(figure).not.toMatch(/SVG|CSV|复制图片|谁与谁同席/);
  expect(await isLandscape(numbers)).toBe(true);

  const library = await openPage(pressmark, pressmark.url('library.html'));
  for (const at of [0, 1]) await library.locator('.line-annotation .line-box').nth(at).click();
  await library.locator('.selection-bar').getByRole('button', { name: '用于写作' }).click();
  await library.locator('.toast').waitFor();
  const essay = await openPage(pressmark, pressmark.url('essay.html'));
  await essay.locator('.essay-card').nth(1).waitFor();
  await essay.locator('.essay-words').first().fill('我的话**在这里**');
  await essay.locator('.essay-name').fill('校园安全');
  // The parser of the own words comes with the first of them.
  await expect(essay.locator('.essay-written strong')).toHaveText('在这里');
  const board = (await paper(essay)).join('');
  expect(board).toMatch(/^校园安全/);
  expect(board).toContain('我的话在这里');
  expect(board).not.toMatch(/自己的话|新标题|添加|Word|拖|\*/);
});

test('the help is printed without its links and buttons, each table of keys under its heading', async ({
  pressmark,
}) => {
  const help = await openPage(pressmark, pressmark.url('help.html'));
  await help.locator('#keys table').last().waitFor();
  const sheets = await paper(help);
  const all = sheets.join('');
  expect(all).not.toMatch(/用示例文章试一试|再看一次/);
  for (const heading of ['在任何网页上', '在清读视图中', '审阅建议时', '在资料库中'])
    for (const sheet of sheets) expect(sheet).not.toMatch(new RegExp(`${heading}$`));
});
