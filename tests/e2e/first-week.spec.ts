import { readFileSync } from 'node:fs';
import { expect, leaveCleanView, mark, openCleanView, openPage, type Page, painted, select, test } from './harness';

const READY = '[data-reader-ready="annotating"]';

/** Says what a hand does: each press of a button counts. */
function hand() {
  let clicks = 0;
  return {
    async click(target: { click: () => Promise<void> }): Promise<void> {
      clicks++;
      await target.click();
    },
    clicks: () => clicks,
  };
}

test.describe('zh-CN', () => {
  test.use({ lang: 'zh-CN' });

  test('pressing the browser’s own button on the welcome page begins the tour for the chosen purpose', async ({
    pressmark,
  }) => {
    const page = await openPage(pressmark, pressmark.url('welcome.html'));
    await page.getByText('政治新闻编码').click();
    await pressmark.clickToolbarButton(page);
    await page.locator(READY).waitFor({ state: 'attached' });
    expect(new URL(page.url()).search).toMatch(/^\?sample&tour=./);
    await expect(page.getByRole('complementary', { name: '初次使用' })).toContainText('第 2 步');
  });

  test('the first run has three acts, takes a minute and eight clicks, works by keys, and is skipped by one click', async ({
    pressmark,
  }) => {
    const began = Date.now();
    const page = await openPage(pressmark, pressmark.url('welcome.html'));
    const mouse = hand();
    await expect(page.getByText('按报痕旁边的图钉')).toBeVisible();
    await mouse.click(page.getByText('政治新闻编码'));
    await mouse.click(page.getByRole('button', { name: '报痕' }));
    await page.locator(READY).waitFor({ state: 'attached' });
    const tour = page.getByRole('complementary', { name: '初次使用' });
    await expect(tour).toContainText('第 2 步');
    await page.locator('.review-bar').waitFor();
    await mouse.click(tour.getByRole('button', { name: '看第一条' }));
    await mouse.click(
      page
        .locator('.offer-card')
        .getByRole('button', { name: /采纳|接受/ })
        .first(),
    );
    await expect(tour).toContainText('第 3 步');
    const saved = page.waitForEvent('download');
    await mouse.click(tour.getByRole('button', { name: '存为 Markdown' }));
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('衡阳');
    await expect(tour).toContainText('Alt+R');
    await mouse.click(tour.getByRole('link', { name: '在资料库中查看' }));
    await expect(page.locator('.line-annotation')).toHaveCount(1);
    expect(mouse.clicks()).toBeLessThanOrEqual(8);
    expect(Date.now() - began).toBeLessThan(60_000);
    const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
    await expect(codebook.getByRole('button', { name: /指令/ }).first()).toBeVisible();

    // By keys.
    const again = await openPage(pressmark, pressmark.url('welcome.html'));
    await again.getByRole('radio', { name: /政治新闻编码/ }).focus();
    await again.keyboard.press('Space');
    await again.getByRole('button', { name: '报痕' }).focus();
    await again.keyboard.press('Enter');
    await again.locator('.review-bar').waitFor();
    await again.keyboard.press('r');
    await again.locator('.offer-card').waitFor();
    await again.keyboard.press('Enter');
    const coach = again.getByRole('complementary', { name: '初次使用' });
    await expect(coach).toContainText('第 3 步');
    await coach.getByRole('button', { name: '跳过' }).focus();
    await again.keyboard.press('Enter');
    await expect(coach).toBeHidden();
    await openPage(pressmark, pressmark.url('welcome.html')).then((third) =>
      third.getByRole('button', { name: '跳过' }).click(),
    );
  });

  test('a student’s first run leads from a sentence, copied with its citation, to the essay', async ({ pressmark }) => {
    const page = await openPage(pressmark, pressmark.url('welcome.html'));
    const mouse = hand();
    await mouse.click(page.getByText('论文写作'));
    await mouse.click(page.getByRole('button', { name: '报痕' }));
    await page.locator(READY).waitFor({ state: 'attached' });
    const tour = page.getByRole('complementary', { name: '初次使用' });
    await expect(tour).not.toContainText('官员');
    await mouse.click(tour.getByRole('button', { name: '选一句话' }));
    await expect(page.locator('.review-bar')).toBeHidden();
    await mouse.click(page.locator('.docked').getByRole('button', { name: '复制' }));
    await mouse.click(tour.getByRole('button', { name: '放入文稿' }));
    await mouse.click(tour.getByRole('link', { name: '打开文稿' }));
    await expect(page.locator('.essay-card')).toHaveCount(1);
    expect(mouse.clicks()).toBeLessThanOrEqual(8);
    const codebook = await openPage(pressmark, pressmark.url('options.html#codebook'));
    await expect(codebook.getByRole('button', { name: /论据/ }).first()).toBeVisible();
  });

  test('persons and places narrow the library, a person links to passages, Excel and Obsidian are three clicks away', async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    const reader = await openCleanView(pressmark, page);
    await reader.locator('.review-bar').waitFor();
    await reader.locator('body').press('r');
    await reader.locator('.offer-card').waitFor();
    for (let i = 0; i < 6; i++) await reader.locator('body').press('Enter');
    await expect.poll(async () => (await painted(reader)).length).toBeGreaterThan(4);
    await reader.locator('body').press('Escape'); // the review first, then the clean view
    await expect(reader.locator('.offer-card')).toHaveCount(0);
    await leaveCleanView(page);

    const library = await openPage(pressmark, pressmark.url('library.html'));
    const facets = library.locator('.library-facets');
    const person = facets.getByRole('group', { name: '人物' }).getByRole('button').first();
    const name = ((await person.locator('.facet-label').textContent()) ?? '').split(' ')[0] ?? '';
    const count = Number(await person.locator('.quiet').textContent());
    await person.click();
    await expect(library.locator('.search-field input')).toHaveValue(new RegExp(`官员:${name}`));
    await expect(library.locator('.line-annotation')).toHaveCount(count);
    await expect(facets.getByRole('group', { name: '地点' })).toBeVisible();

    // From the register to the passages.
    const ledger = await openPage(pressmark, pressmark.url('ledger.html#officials'));
    await ledger.locator('.officials a').first().click();
    await ledger.getByRole('link', { name: '在资料库中查看其段落' }).click();
    await expect(ledger.locator('.line-annotation').first()).toBeVisible();

    // A quote is shown in its context, with the time it was made; its group folds by mouse and by key.
    await library.goto(pressmark.url('library.html?group=code'));
    await library.locator('.line-annotation').first().click();
    await library.getByRole('button', { name: '显示前后文' }).click();
    await expect(library.locator('.detail-quote')).toContainText('…');
    await expect(library.locator('.detail-made')).toContainText('标注');
    const lines = await library.locator('.line-annotation').count();
    await library.locator('.line-group .line-fold').first().click();
    await expect.poll(() => library.locator('.line-annotation').count()).toBeLessThan(lines);
    await library.locator('.line-group').first().click();
    await library.keyboard.press('ArrowRight');
    await expect(library.locator('.line-annotation')).toHaveCount(lines);
    const wider = library.getByRole('separator').last();
    const before = (await library.locator('.library-detail').boundingBox())?.width ?? 0;
    await wider.focus();
    await library.keyboard.press('ArrowLeft');
    await expect
      .poll(async () => (await library.locator('.library-detail').boundingBox())?.width)
      .toBeGreaterThan(before);

    // The article is put right here, too, and its note written.
    await library.locator('.line-annotation').first().click();
    await library.locator('.library-detail').getByRole('button', { name: '更正' }).click();
    await library.locator('.library-detail .article-fields').getByLabel('作者').fill('李明');
    await library.locator('.library-detail .article-fields').getByLabel('作者').press('Enter');
    await expect(library.locator('.article-fields .by-hand').first()).toBeVisible();

    for (const [preset, ending] of [
      ['Excel', /\.xlsx$/],
      ['Obsidian', /\.zip$/],
    ] as const) {
      const mouse = hand();
      const from = await openPage(pressmark, pressmark.url('library.html'));
      const opened = pressmark.context.waitForEvent('page');
      await mouse.click(from.getByRole('button', { name: '导出' }).first());
      const target = await opened;
      await mouse.click(target.locator('.presets').getByRole('button', { name: new RegExp(preset) }));
      const download = target.waitForEvent('download');
      await mouse.click(target.locator('.save-bar .primary'));
      expect((await download).suggestedFilename()).toMatch(ending);
      expect(mouse.clicks()).toBe(3);
      if (preset !== 'Obsidian') continue;
      await target.getByLabel('库中的文件夹').fill('报刊');
      await target.getByLabel('库中的文件夹').press('Enter');
      const second = target.waitForEvent('download');
      await target.locator('.save-bar .primary').click();
      expect(readFileSync(await (await second).path()).includes(Buffer.from('报刊/'))).toBe(true);
    }
  });
});

test.describe('en', () => {
  test.use({ lang: 'en' });

  test('reading can be adjusted: keys, paragraphs, pictures, fields, notes, and a changed page is read again', async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/survey.html`);
    const reader = await openCleanView(pressmark, page);
    await reader.locator(READY).waitFor({ state: 'attached' });
    await expect(reader.locator('.article-origin')).toContainText('min');
    const size = () => reader.locator('.article').evaluate((article) => getComputedStyle(article).fontSize);
    const was = Number.parseFloat(await size());
    await reader.locator('body').press('+');
    await expect.poll(size).toBe(`${was + 1}px`);
    await reader.locator('body').press('-');
    await expect.poll(size).toBe(`${was}px`);
    for (const theme of ['light', 'dark']) {
      await reader.locator('body').press('a');
      await expect(reader.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    }
    // By mouse: lines in focus, space between paragraphs, a font by name.
    await reader.getByRole('button', { name: 'Appearance' }).click();
    await reader.getByLabel('Line focus').check();
    await expect(reader.locator('.line-focus')).toBeVisible();
    await reader.getByRole('button', { name: 'Paragraph space: More' }).click();
    await reader.getByLabel('Font by name').fill('Georgia');
    await reader.getByLabel('Font by name').press('Enter');
    await expect
      .poll(() => reader.locator('.article').evaluate((article) => getComputedStyle(article).fontFamily))
      .toContain('Georgia');
    await reader.getByLabel('Line focus').uncheck();
    await reader.getByRole('button', { name: 'Close', exact: true }).first().click();

    // A whole paragraph, then the next one.
    await reader.locator('body').press('p');
    const stand = () => reader.evaluate(() => [...(CSS.highlights.get('pm-cursor') ?? [])].map(String).join(''));
    await expect.poll(stand).not.toBe('');
    const paragraph = await stand();
    await reader.locator('body').press('p');
    await expect.poll(stand).not.toBe(paragraph);
    await reader.locator('body').press('Escape');

    // A picture by its caption: by mouse, and by key.
    await reader.getByRole('button', { name: /清晨的县道/ }).click();
    await reader.getByRole('button', { name: 'Mark this picture' }).click();
    await reader.locator('body').press('1');
    await expect.poll(() => painted(reader)).toContain('清晨，养护工人在县道上清扫落叶。王小明 摄');
    await reader.getByRole('button', { name: '1 annotation' }).click();
    await expect(reader.locator('.annotation-list blockquote')).toHaveText('清晨，养护工人在县道上清扫落叶。王小明 摄');
    await expect(reader.locator('.given-note')).toHaveCount(0);
    await reader.locator('body').press('Escape');

    // Title and note of the article, where it is read.
    await reader.getByRole('button', { name: 'Details and outline' }).click();
    const drawer = reader.locator('.drawer');
    await drawer.getByLabel('Title').fill('A road survey');
    await drawer.getByLabel('Title').press('Enter');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('A road survey');
    await drawer.getByRole('button', { name: /Add a note/ }).click();
    await drawer.getByRole('textbox', { name: 'Note' }).fill('Compare with 2019');
    await drawer.getByRole('button', { name: 'Done' }).click();
    await expect(drawer.getByText('Compare with 2019')).toBeVisible();
    const library = await openPage(pressmark, pressmark.url('library.html'));
    await library.locator('.line-article').first().click();
    await expect(library.locator('.library-detail')).toContainText('A road survey');
    await expect(library.locator('.library-detail')).toContainText('Compare with 2019');
    await library.close();

    // The page says something else by now.
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => (textContent ?? '').length > 40);
      paragraph?.insertAdjacentHTML('afterend', `<p>更新：${'调查组今天公布了新的结论，各方正在核对。'.repeat(4)}</p>`);
    });
    // Looked at when one comes back to the tab, which a driven tab was never out of.
    await reader.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(reader.getByText('The page has changed since it was read.')).toBeVisible();
    await reader.getByRole('button', { name: 'Read it again' }).click();
    await expect.poll(() => reader.isDetached()).toBe(true);
    const anew = await pressmark.reader(page);
    await expect(anew.locator('.article-body')).toContainText('调查组今天公布了新的结论');
  });

  test('a text in another site’s frame, and one that can only be pasted, are named with the next step', {
    tag: '@firefox',
  }, async ({ pressmark, site }) => {
    const page = await openPage(pressmark, `${site}/harbour.html`);
    await page.evaluate(
      (address) => {
        document.body.innerHTML = `<iframe src="${address}" style="width:100%;height:95vh;border:0"></iframe>`;
      },
      `${site.replace('127.0.0.1', 'localhost')}/hengyang.html`,
    );
    const reader = await openCleanView(pressmark, page);
    await expect(reader.getByText('in a frame of another site')).toBeVisible();
    const opened = pressmark.context.waitForEvent('page');
    await reader.getByRole('button', { name: 'Open the frame in a tab' }).click();
    await expect.poll(async () => (await opened).url()).toContain('localhost');

    const paste = await openPage(
      pressmark,
      pressmark.url('paste.html?title=Minutes&url=https://a.example/minutes.pdf'),
    );
    await paste.getByLabel('Text').fill('The council met in\nJune. It was decided to inspect every school gate.');
    await paste.getByRole('button', { name: 'Read and mark it' }).click();
    await paste.locator(READY).waitFor({ state: 'attached' });
    await expect(paste.getByRole('heading', { level: 1 })).toHaveText('Minutes');
    await mark(paste.mainFrame(), 'inspect every school gate', '2');
  });

  test('the page’s context menu marks the selection; the settings can be searched, language first', async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/harbour.html`);
    await openCleanView(pressmark, page);
    await leaveCleanView(page);
    await select(page, 'hire two more engineers');
    await chooseMenu(pressmark, page, '指令', 'Directive');
    await expect.poll(() => painted(page)).toEqual(['hire two more engineers']);

    const settings = await openPage(pressmark, pressmark.url('options.html'));
    await expect(settings.getByRole('heading', { level: 2 }).first()).toHaveText('Language');
    await settings.getByRole('searchbox', { name: 'Search the settings' }).fill('citation');
    await expect(settings.getByRole('heading', { level: 2 })).toHaveText(['Citation']);
    await settings.getByRole('searchbox', { name: 'Search the settings' }).fill('nothing of the kind');
    await expect(settings.getByText('No setting matches.')).toBeVisible();
    const help = await openPage(pressmark, pressmark.url('help.html#about'));
    await expect(help.locator('#about')).toContainText('MIT');
  });
});

/** The browser's own menu cannot be opened from here: the choice is told as the browser tells it. */
async function chooseMenu(pressmark: import('./harness').Chromium, page: Page, ...names: string[]): Promise<void> {
  const options = await openPage(pressmark, pressmark.bare);
  const code = await options.evaluate(async (wanted) => {
    type Answer = { value: { codes: { id: string; names: { zh: string; en: string } }[] } };
    const own = globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<Answer> } } };
    const { value } = await own.chrome.runtime.sendMessage({ type: 'codebook.read', data: {} });
    return value.codes.find(({ names }) => wanted.includes(names.en) || wanted.includes(names.zh))?.id;
  }, names);
  await options.close();
  await pressmark.chooseMenu(page, `mark ${code}`);
}
