import { readFileSync } from 'node:fs';
import { dragOnto, expect, type Frame, openCleanView, openPage, type Page, painted, select, test } from './harness';

test.use({ lang: 'zh-CN' });

// Forty codes, some of them under others: a codebook as it is after a term's work.
const TOPICS = ['经济', '教育', '环境', '安全', '民生'] as const;
const PARTS = ['政策', '问题', '数据', '人物', '机构', '争议', '承诺'] as const;
const id = (n: number): string => `c0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const code = (n: number, name: string, parent?: number) => ({
  kind: 'add',
  id: id(n),
  fields: {
    names: { zh: name, en: `${name} ${n}` },
    color: 'blue',
    underline: 'dotted',
    definition: `凡是谈到${name}的段落。`,
    example: '',
  },
  ...(parent === undefined ? {} : { parent: id(parent) }),
});
const edits = TOPICS.flatMap((topic, t) => [
  code(t * 10, topic),
  ...PARTS.map((part, p) => code(t * 10 + p + 1, `${topic}${part}`, t * 10)),
]);

/** Sends edits to the codebook at once; the page shows it. */
async function edit(codebook: Page, all: readonly object[]): Promise<void> {
  await codebook.evaluate(async (edits) => {
    const own = globalThis as unknown as Record<
      'browser' | 'chrome',
      { runtime: { sendMessage(m: object): Promise<unknown> } }
    >;
    for (const edit of edits)
      await (own.browser ?? own.chrome).runtime.sendMessage({ type: 'codebook.edit', data: { edit } });
  }, all);
}

const floating = (reader: Frame) => reader.locator('.floating');

test('one of forty codes is found and given in four keys, created in the same field and repeated, also by mouse', async ({
  pressmark,
  site,
}) => {
  const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
  await edit(codebook, edits);
  await expect(codebook.locator('.code-line')).toHaveCount(7 + edits.length);

  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await floating(reader).waitFor();
  // Four keys: t, two letters of its pinyin and of the code above it, Enter.
  const keys = ['t', 'j', 'w', 'Enter'];
  for (const key of keys) await page.keyboard.press(key);
  await expect(reader.getByRole('status').filter({ hasText: '教育问题' })).toBeHidden();
  await expect.poll(() => painted(reader)).toEqual(['近200人']);
  await expect(reader.getByRole('status').filter({ hasText: '经济问题' })).toBeVisible();

  // Shift+Enter makes what no code is called; a stroke puts it under another.
  await select(reader, '衡东县分管领导');
  await floating(reader).waitFor();
  await page.keyboard.press('t');
  const field = reader.getByRole('combobox', { name: '查找' });
  await expect(field).toBeFocused();
  await page.keyboard.type('民生/食堂');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => painted(reader)).toEqual(['近200人', '衡东县分管领导'].toSorted());
  await expect(codebook.getByRole('button', { name: /食堂.*民生/ })).toBeVisible();

  // Esc returns to the selection, and `.` gives the code that was given last.
  await select(reader, '校园安全');
  await floating(reader).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('aq');
  await expect(reader.getByRole('option').first()).toContainText('安全');
  await page.keyboard.press('Escape');
  await expect.poll(() => reader.evaluate(() => String(getSelection()))).toBe('校园安全');
  await page.keyboard.press('.');
  await expect.poll(() => painted(reader)).toContain('校园安全');
  await expect(reader.getByRole('status').filter({ hasText: '食堂' })).toBeVisible();

  // By mouse: the tree under what was used last, with what the codes mean beside them.
  await reader.locator('.floating .code-find').click();
  await expect(reader.getByText('最近用过')).toBeVisible();
  const row = reader.getByRole('option').filter({ hasText: '环境数据' });
  await expect(row).toContainText('凡是谈到环境数据的段落。');
  await row.click();
  await expect(reader.getByRole('status').filter({ hasText: '环境数据' })).toBeVisible();

  // A parent finds its children, in the query and in the facets; two codes at once by “all”.
  const library = await openPage(pressmark, pressmark.url('library.html?q=code:民生'));
  await expect(library.locator('.line-annotation')).toHaveCount(2);
  const facets = library.locator('.library-facets');
  await expect(facets.getByRole('button', { name: /^民生/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(facets.getByRole('button', { name: /^民生/ })).toContainText('2');
  await facets.getByRole('button', { name: /^环境数据/ }).click();
  await expect(library.locator('.line-annotation')).toHaveCount(2);
  await facets.getByRole('button', { name: '全部', exact: true }).click();
  await expect(library.locator('.line-annotation')).toHaveCount(1);
  await expect(library.locator('.line-annotation')).toContainText('校园安全');

  // The codebook: a count leads to the passages; dragged under another, moved by keys, saved as a table.
  const line = (name: string) => codebook.locator('.code-row').filter({ has: codebook.getByRole('button', { name }) });
  await codebook.bringToFront();
  await dragOnto(codebook, line('环境数据').locator('.code-handle'), line('教育机构').locator('.code-head'));
  await expect(codebook.getByRole('button', { name: /环境数据.*教育机构/ })).toBeVisible();
  await codebook.getByRole('button', { name: /教育人物/ }).focus();
  await codebook.keyboard.press('Alt+ArrowUp');
  await expect(codebook.getByText('已移动“教育人物”')).toBeVisible();
  const order = await codebook.locator('.code-names').allInnerTexts();
  const at = (name: string): number => order.findIndex((one) => one.startsWith(name));
  expect(at('教育人物')).toBeLessThan(at('教育数据'));
  const download = codebook.waitForEvent('download');
  await codebook.getByRole('button', { name: '存为 CSV' }).click();
  const table = readFileSync(await (await download).path(), 'utf8');
  expect(table).toContain('教育机构');
  expect(table.split('\n').length).toBeGreaterThan(45);
  await line('食堂').getByRole('link').click();
  await expect(codebook.locator('.line-annotation')).toHaveCount(2);
  await expect(codebook.locator('.search-field input')).toHaveValue('code:食堂');
});

test('codes with sentence-long names cover neither each other nor the buttons, and the coded passage stays visible', {
  tag: '@firefox',
}, async ({ pressmark }) => {
  const long = '一个名字特别特别长的标签用来看看界面在六十个字的时候会不会断行溢出或者把旁边的按钮挤出去';
  const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
  await edit(codebook, [...edits.slice(0, 3), ...[1, 2, 3].map((n) => code(100 + n, `${long}${n}`))]);
  await expect(codebook.locator('.code-line')).toHaveCount(13);
  const page = await openPage(pressmark, pressmark.url('reader.html?sample'));
  await page.locator('[data-reader-ready="annotating"]').waitFor({ state: 'attached' });
  for (let n = 0; n < 6; n++) await page.keyboard.press('j');
  const bar = page.locator('.docked');
  const { width = 0 } = page.viewportSize() ?? {};
  for (const name of ['笔记', '画笔']) {
    const box = await bar.getByRole('button', { name }).boundingBox();
    expect((box?.x ?? width) + (box?.width ?? 0), name).toBeLessThanOrEqual(width);
  }
  expect(await bar.locator('.passage-actions').evaluate((row) => row.scrollWidth - row.clientWidth)).toBe(0);

  await page.keyboard.press('t');
  await page.keyboard.type('yg');
  await expect(page.getByRole('option')).toHaveCount(4); // and one to make
  const rows = await page
    .getByRole('option')
    .evaluateAll((all) =>
      all.map((row) => [row.getBoundingClientRect().top, row.getBoundingClientRect().height, row.scrollHeight]),
    );
  for (const [i, [top = 0, height = 0, content = 0]] of rows.entries()) {
    expect(content, `row ${i}`).toBeLessThanOrEqual(Math.ceil(height));
    expect(top, `row ${i}`).toBeGreaterThanOrEqual((rows[i - 1]?.[0] ?? 0) + (rows[i - 1]?.[1] ?? 0) - 1);
  }
  const coded = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('pm-cursor') ?? [])] as Range[];
      const top = document.querySelector('.docked')?.getBoundingClientRect().top ?? 0;
      return range ? top - range.getBoundingClientRect().bottom : Number.NaN;
    });
  await expect.poll(coded).toBeGreaterThan(0);
});
