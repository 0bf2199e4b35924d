import {
  countStored,
  doubleClick,
  expect,
  type Frame,
  openCleanView,
  openPage,
  type Page,
  painted,
  test,
} from './harness';
import { seedMany } from './seed-library.mjs';

test.use({ lang: 'zh-CN' });

const WORDS = '公安、教育等部门要加强统筹协调';

/** A hand on mouse and keyboard, which counts what it does: a drag, a click and a key are one step each. */
function hand(page: Page, reader: Frame) {
  let steps = 0;
  return {
    steps: () => steps,
    async drag(words: string) {
      steps += 1;
      const ends = await reader.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.querySelector('.article-body') as Node, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const at = (offset: number) => {
            const range = document.createRange();
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            return range.getBoundingClientRect();
          };
          const [first, last] = [at(start), at(start + wanted.length - 1)];
          return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
        }
        throw new Error(`“${wanted}” is not in the text`);
      }, words);
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = ends;
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 4 });
      await page.mouse.up();
      await reader.locator('.floating').waitFor();
    },
    async press(key: string) {
      steps += 1;
      await page.keyboard.press(key);
    },
    async click(name: string | RegExp) {
      steps += 1;
      await reader.locator('.floating').getByRole('button', { name }).click();
    },
  };
}

const opened = async (pressmark: Parameters<typeof openCleanView>[0], site: string) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.locator('[data-reader-ready="annotating"]').waitFor({ state: 'attached' });
  return { page, reader, own: hand(page, reader) };
};

const note = (reader: Frame) => reader.locator('.floating textarea');
const given = (reader: Frame) => reader.locator('.floating [aria-pressed="true"]');

test('by keys a mark takes two steps, one with a note three, one with two codes three', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const { page, reader, own } = await opened(pressmark, site);
  await own.drag(WORDS);
  await own.press('2');
  await expect.poll(() => painted(reader)).toEqual([WORDS]);
  expect(own.steps()).toBe(2);
  await own.press('n');
  expect(own.steps()).toBe(3);
  await page.keyboard.type('谁来督促？');
  await expect(note(reader)).toHaveValue('谁来督促？');
  await expect(reader.locator('.floating [role=status]')).toHaveText('已保存');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await own.drag('近200人');
  await own.press('2');
  await own.press('5');
  expect(own.steps()).toBe(6);
  await expect(given(reader)).toHaveText([/^指令/, /^数字/]);
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 2 });
});

test('by mouse a mark takes two steps, one with a note or two codes three; a press elsewhere dismisses the bar', async ({
  pressmark,
  site,
}) => {
  const { page, reader, own } = await opened(pressmark, site);
  await own.drag(WORDS);
  await own.click(/^指令/);
  await own.click(/^数字/);
  expect(own.steps()).toBe(3);
  await expect(given(reader)).toHaveText([/^指令/, /^数字/]);
  await own.click('笔记');
  await page.keyboard.type('记');
  await expect(note(reader)).toHaveValue('记');
  await page.mouse.click(8, 300);
  await expect(reader.locator('.floating')).toHaveCount(0);
  await own.drag('近200人');
  await own.click(/^数字/);
  await page.mouse.click(8, 300);
  await expect(reader.locator('.floating')).toHaveCount(0);
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 2 });
});

test('after the cursor gives a code, a note applies to the same sentence', async ({ pressmark, site }) => {
  const { page, reader } = await opened(pressmark, site);
  await page.keyboard.press('ArrowDown');
  const sentence = await reader.evaluate(() => String([...(CSS.highlights.get('pm-cursor') ?? [])][0]));
  await page.keyboard.press('4');
  await expect.poll(() => painted(reader)).toContain(sentence);
  await page.keyboard.press('n');
  await page.keyboard.type('问');
  await expect(given(reader)).toHaveCount(1);
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 1 });
});

test('an empty note leaves nothing behind, by key and by mouse', async ({ pressmark, site }) => {
  const { page, reader, own } = await opened(pressmark, site);
  await own.drag(WORDS);
  await own.press('n');
  await note(reader).waitFor();
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 0 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await own.drag('近200人');
  await own.click('笔记');
  await note(reader).waitFor();
  await page.mouse.click(8, 300);
  await expect(reader.locator('.floating')).toHaveCount(0);
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 0 });
});

test('a quote is copied with its citation in two steps and stored, unless the settings say otherwise', async ({
  pressmark,
  site,
}) => {
  const { page, reader, own } = await opened(pressmark, site);
  await own.drag(WORDS);
  await own.press('c');
  expect(own.steps()).toBe(2);
  await expect(reader.locator('.toast')).toContainText('已保留为标注');
  await expect.poll(() => painted(reader)).toEqual([WORDS]);
  // A second copy of the same words makes no second mark.
  await own.press('c');
  await expect(reader.locator('.toast')).not.toContainText('已保留为标注');
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  await settings.getByLabel('复制引文与出处时，把引文保留为标注').uncheck();
  await settings.close();
  await page.bringToFront();
  await own.drag('近200人');
  await own.press('c');
  await expect(reader.locator('.toast')).toContainText('已复制引文');
  await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 1 });
});

test('by mouse an article is read in one step, its source corrected in one, a quote found and opened in three', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  let steps = 0;
  const step = async (done: Promise<unknown>): Promise<void> => {
    steps += 1;
    await done;
  };
  await step(pressmark.clickToolbarButton(page));
  const reader = await pressmark.reader(page);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('衡阳市');
  expect(steps).toBe(1);

  // The caret stands in the field after one press; what is typed there, with its Enter, is the correction itself.
  steps = 0;
  await step(reader.getByRole('button', { name: '人民交通网' }).click());
  await expect(reader.locator('.origin-field')).toBeFocused();
  expect(steps).toBe(1);
  await page.keyboard.type('衡阳日报');
  await page.keyboard.press('Enter');
  await expect(reader.locator('.article-origin')).toContainText('衡阳日报');

  const library = await openPage(pressmark, pressmark.bare);
  await seedMany(library, { articles: 32, annotations: 304 });
  await library.goto(pressmark.url('library.html'));
  const WANTED = '各县市区要压实主体责任';
  const quote = library.locator('[role=option].line-annotation').filter({ hasText: WANTED });
  const search = library.getByRole('combobox', { name: '搜索' });
  steps = 0;
  await step(search.click());
  await library.keyboard.type('压实主体责任');
  await step(doubleClick(quote));
  await expect(library).toHaveURL(/reader\.html\?article=/);
  await expect.poll(() => painted(library)).toContain(WANTED);
  await step(library.getByRole('link', { name: '返回资料库' }).click());
  expect(steps).toBe(3);
  await expect(search).toHaveValue('压实主体责任');
  await expect(quote).toBeVisible();
  await expect(library.getByRole('region', { name: '详情' })).toContainText(WANTED);
});
