import { expect, type Frame, leaveCleanView, mark, openCleanView, openPage, painted, select, test } from './harness';

test.use({ lang: 'zh-CN' });

const OFFICIALS = [
  '市委常委、市委政法委书记、市反恐怖工作领导小组组长邓柯',
  '副市长、市反恐怖工作领导小组第一副组长、市公安局局长胡志文',
  '衡东县委副书记、县长徐志毅',
  '市“反恐办”主任、市公安局副局长钟正军',
  '市教育局长程少平',
];
/** How each directive begins, as a person reads the article. */
const DIRECTIVES = {
  邓柯: ['邓柯指出,各级', '对暴恐活动必须', '全市要着力', '公安、教育等部门要', '邓柯强调,各级'],
  胡志文: [
    '胡志文强调,一要',
    '各级各部门要切实',
    '二要突出',
    '树立底线',
    '要大力推进',
    '要着眼',
    '要强化工作',
    '三要加强',
    '加强组织领导',
    '全市各级各相关',
  ],
};

const card = (reader: Frame) => reader.locator('.offer-card');

/** The words of the suggestion in focus. */
const focused = (reader: Frame): Promise<string> =>
  reader.evaluate(() => [...(CSS.highlights.get('pm-offer-focused') ?? [])].map(String).join(''));

/** The card's rows, by name. */
const facts = (reader: Frame): Promise<Record<string, string>> =>
  card(reader)
    .locator('.offer-facts > div')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))),
    );

/** Walks by Tab through everything that is offered. */
async function walk(
  reader: Frame,
  total: number,
  decided = 0,
): Promise<{ words: string; facts: Record<string, string> }[]> {
  const seen = [];
  for (let at = decided + 1; at <= total; at++) {
    await expect(card(reader).getByRole('status')).toHaveText(`第 ${at} 条，共 ${total} 条`);
    seen.push({ words: await focused(reader), facts: await facts(reader) });
    await reader.locator('body').press('Tab');
  }
  return seen;
}

async function begin(reader: Frame, counts: string): Promise<void> {
  await reader.getByRole('button', { name: `审阅: ${counts}` }).click();
  await card(reader).waitFor();
}

test('the founding article is reviewed by keys alone, and decisions persist', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  let reader = await openCleanView(pressmark, page);

  await test.step('all five officials with their titles and every directive with its speaker are suggested', async () => {
    await begin(reader, '5 位官员、15 条指令待审阅');
    const seen = await walk(reader, 20);
    const officials = seen.filter(({ facts }) => '官员' in facts);
    expect(officials.map(({ words }) => words)).toEqual(OFFICIALS);
    expect(officials.map(({ facts }) => `${facts.职务}${facts.官员}`)).toEqual(OFFICIALS);
    for (const [speaker, beginnings] of Object.entries(DIRECTIVES)) {
      const said = seen.filter(({ facts }) => facts.谁说 === speaker);
      expect(said.map(({ words }, i) => words.slice(0, beginnings[i]?.length))).toEqual(beginnings);
      expect(new Set(said.map(({ facts }) => `${facts.职务}${speaker}`))).toEqual(
        new Set(OFFICIALS.filter((official) => official.endsWith(speaker))),
      );
    }
  });

  await test.step('nothing is stored yet', async () => {
    expect(await painted(reader)).toEqual([]);
  });

  await test.step('Enter accepts, a digit gives another code, Backspace rejects, U undoes', async () => {
    await reader.locator('body').press('Enter');
    await expect.poll(() => painted(reader)).toEqual([OFFICIALS[0]]);
    await expect(card(reader)).toContainText('胡志文');
    await reader.locator('body').press('1');
    await expect.poll(() => painted(reader)).toHaveLength(2);
    await expect.poll(() => focused(reader)).toContain('邓柯指出');
    await reader.locator('body').press('Backspace');
    await expect.poll(() => focused(reader)).toContain('对暴恐活动');
    await reader.locator('body').press('u');
    await expect.poll(() => focused(reader)).toContain('邓柯指出');
    await expect(card(reader).getByRole('status')).toHaveText('第 3 条，共 20 条');
    await reader.locator('body').press('Backspace');
    await expect(card(reader).getByRole('status')).toHaveText('第 4 条，共 20 条');
  });

  await test.step('brackets widen and narrow by clauses', async () => {
    await expect.poll(() => focused(reader)).toMatch(/嚣张气焰。$/);
    await reader.locator('body').press('[');
    await expect.poll(() => focused(reader)).toBe('对暴恐活动必须坚持零容忍,出重拳、下重手,要主动出击、先发制敌,');
    await reader.locator('body').press(']');
    await reader.locator('body').press(']');
    await expect.poll(() => focused(reader)).toMatch(/周边治安防控体系,$/);
  });

  await test.step('all suggestions on screen are accepted at once, and undone at once', async () => {
    const before = await painted(reader);
    await reader.locator('body').press('Shift+Enter');
    await expect.poll(async () => (await painted(reader)).length).toBeGreaterThan(before.length + 1);
    await reader.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => painted(reader)).toEqual(before);
  });

  await test.step('what is undone is redone, by U and by Ctrl+Z alike', async () => {
    const status = card(reader).getByRole('status');
    const before = await painted(reader);
    await expect(status).toHaveText('第 4 条，共 20 条');
    // It was extended over the one after it.
    await reader.locator('body').press('Enter');
    await expect(status).toHaveText('第 6 条，共 20 条');
    await reader.locator('body').press('Backspace');
    await expect(status).toHaveText('第 7 条，共 20 条');
    await reader.locator('body').press('Control+z');
    await expect(status).toHaveText('第 6 条，共 20 条');
    await expect(reader.getByRole('status').filter({ hasText: '已撤销' })).toBeVisible();
    await reader.locator('body').press('u');
    await expect(status).toHaveText('第 4 条，共 20 条');
    await expect.poll(() => painted(reader)).toEqual(before);
    await reader.locator('body').press('Shift+u');
    await reader.locator('body').press('Control+y');
    await expect(status).toHaveText('第 7 条，共 20 条');
    await expect.poll(async () => (await painted(reader)).length).toBe(before.length + 1);
    await reader.locator('body').press('u');
    await reader.locator('body').press('u');
    await expect(status).toHaveText('第 4 条，共 20 条');
  });

  await test.step('after Esc and a reload, decided suggestions are not made again', async () => {
    await reader.locator('body').press('Escape');
    await expect(card(reader)).toBeHidden();
    await page.reload();
    reader = await openCleanView(pressmark, page);
    await begin(reader, '3 位官员、14 条指令待审阅');
    expect((await walk(reader, 20, 3)).map(({ words }) => words.slice(0, 4))).not.toContain('邓柯指出');
  });
});

test('the popup counts the suggestions, with the clean view open or closed, and starts the review', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const begin = async () => {
    await pressmark.surface('popup.html', async (popup) => {
      await expect(popup.locator('.review-offer')).toContainText('5 位官员、15 条指令待审阅');
      await popup.getByRole('button', { name: '审阅' }).click();
    });
    await card(await pressmark.reader(page)).waitFor();
  };
  await openCleanView(pressmark, page);
  await pressmark.clickToolbarButton(page);
  await begin();
  await page.keyboard.press('Escape'); // out of the review
  await leaveCleanView(page);
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  await settings.getByLabel('只打开弹出面板').check();
  // The popup stays open: the browser's language, which the test sets, reaches the popup through pages that share its
  // process.
  await pressmark.clickToolbarButton(page);
  await begin();
});

test('suggestions can be switched off altogether, by language and by kind', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  const bar = reader.locator('.review-bar');
  await expect(bar).toHaveText('5 位官员、15 条指令待审阅');
  await settings.getByLabel('官员及其职务').uncheck();
  await expect(bar).toHaveText('15 条指令待审阅');
  await settings.getByLabel('中文文章').uncheck();
  await expect(bar).toBeHidden();
  await settings.getByLabel('中文文章').check();
  await expect(bar).toBeVisible();
  await settings.getByLabel('在清读视图中提示官员与指令').uncheck();
  await expect(bar).toBeHidden();
});

test('the settings forget all decisions after explaining what that means', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await begin(reader, '5 位官员、15 条指令待审阅');
  await reader.locator('body').press('Backspace');
  await expect(card(reader).getByRole('status')).toHaveText('第 2 条，共 20 条');
  await reader.locator('body').press('Escape');
  await expect(card(reader)).toBeHidden();
  await leaveCleanView(page);

  const settings = await openPage(pressmark, pressmark.url('options.html'));
  await settings.getByRole('button', { name: '清除审阅记录…' }).click();
  await settings.getByRole('alert').getByRole('button', { name: '清除' }).click();
  await expect(settings.getByText('已清除 1 条审阅记录')).toBeVisible();

  const again = await openCleanView(pressmark, page);
  await expect(again.locator('.review-bar')).toHaveText('5 位官员、15 条指令待审阅');
});

test('the number offered for the screen is the number accepted, wherever the text was scrolled', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await begin(reader, '5 位官员、15 条指令待审阅');
  const button = card(reader).getByRole('button', { name: /^采纳屏幕上的 \d+ 条/ });
  const offered = async () => Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  /** What is offered of the text that is at rest on the screen. */
  const onScreen = () =>
    reader.evaluate(() => {
      const offers = [...CSS.highlights]
        .filter(([name]) => /^pm-offer/.test(name))
        .flatMap(([, highlight]) => [...highlight]);
      const isIn = (range: AbstractRange) => {
        const rects = [...(range as Range).getClientRects()];
        return rects.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
      };
      return new Set(offers.filter(isIn).map(String)).size;
    });
  for (const scroll of [0, 500, -200]) {
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, scroll);
    await expect.poll(async () => (await offered()) - (await onScreen())).toBe(0);
  }
  await page.mouse.wheel(0, -100_000);
  await expect.poll(() => reader.evaluate(() => scrollY)).toBe(0);
  await expect.poll(async () => (await offered()) - (await onScreen())).toBe(0);
  const wanted = await offered();
  await button.click();
  await expect(reader.getByRole('status').filter({ hasText: `已采纳 ${wanted} 条` })).toBeVisible();
});

test('selecting text pauses the review, which then continues where it was', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  const body = reader.locator('body');
  const codes = reader.locator('.passage-toolbar');
  await begin(reader, '5 位官员、15 条指令待审阅');
  await body.press('Tab');
  const isSecond = () => expect(card(reader).getByRole('status')).toHaveText('第 2 条，共 20 条');
  await isSecond();

  await test.step('Enter moves to the codes of the selection; Esc clears it and the card returns', async () => {
    await select(reader, '近200人');
    await expect(codes).toBeVisible();
    await expect(card(reader)).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(codes.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Escape'); // back to the text
    await page.keyboard.press('Escape');
    await expect(codes).toBeHidden();
    await isSecond();
    await page.keyboard.press('Tab');
    await expect(card(reader).getByRole('status')).toHaveText('第 3 条，共 20 条');
    await page.keyboard.press('Shift+Tab');
    await isSecond();
  });

  await test.step('a click that clears the selection does not end the review', async () => {
    await select(reader, '近200人');
    await expect(codes).toBeVisible();
    await reader.locator('.article-body p', { hasText: '近200人' }).click({ position: { x: 2, y: 2 } });
    await expect(codes).toBeHidden();
    await isSecond();
  });

  await test.step('marking a selection leaves the review where it was', async () => {
    await select(reader, '近200人');
    await expect(codes).toBeVisible();
    await page.keyboard.press('1');
    await expect.poll(() => painted(reader)).toEqual(['近200人']);
    await isSecond();
  });

  await test.step('marking the words of the suggestion itself moves to the next', async () => {
    await select(reader, OFFICIALS[1] ?? '');
    await expect(codes).toBeVisible();
    await page.keyboard.press('3');
    await expect.poll(() => painted(reader)).toHaveLength(2);
    await expect(card(reader)).toBeVisible();
    await expect(card(reader).getByRole('status')).toHaveText('第 3 条，共 20 条');
  });
});

test('in a narrow window the card covers neither its passage nor the lines around it; a click outside ends the review', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await page.setViewportSize({ width: 900, height: 760 });
  const reader = await openCleanView(pressmark, page);
  await begin(reader, '5 位官员、15 条指令待审阅');
  await reader.locator('body').press('Tab');
  const words = await focused(reader);
  const [box, lowest] = [
    await card(reader).boundingBox(),
    await reader.evaluate(() => {
      const ranges = [...(CSS.highlights.get('pm-offer-focused') ?? [])] as Range[];
      return Math.max(...ranges.map((range) => range.getBoundingClientRect().bottom));
    }),
  ];
  expect(box?.y).toBeGreaterThan(lowest + 60);

  const opened = pressmark.context.waitForEvent('page');
  await page.keyboard.press('w');
  const way = await opened;
  await expect.poll(() => way.url()).toContain('ledger.html');
  await way.close();

  await page.bringToFront();
  await page.mouse.click(5, 400);
  await expect(card(reader)).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(card(reader)).toBeVisible();
  expect(await focused(reader)).toBe(words);
});

test('program code gets no suggestions, in the clean view or in the popup', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const said = '副市长周明远强调，各部门要在6月30日前完成整改。';
  await page.evaluate((words) => {
    document.querySelectorAll('p')[1]?.insertAdjacentHTML('beforebegin', `<pre><code>// ${words}</code></pre>`);
  }, said);
  const settings = await openPage(pressmark, pressmark.url('options.html'));
  await settings.getByLabel('只打开弹出面板').check();
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.locator('.review-offer')).toContainText('5 位官员、15 条指令待审阅');
    await popup.getByRole('button', { name: '审阅' }).click();
  });
  const reader = await pressmark.reader(page);
  await expect(reader.locator('.article-body pre')).toContainText(said);
  await expect(card(reader).getByRole('status')).toHaveText('第 1 条，共 20 条');
});

test('a mark and the decision made after it are undone and redone in their order', async ({ pressmark, site }) => {
  const reader = await openCleanView(pressmark, await openPage(pressmark, `${site}/hengyang.html`));
  const body = reader.locator('body');
  const status = card(reader).getByRole('status');
  await mark(reader, '现场推进会', '3');
  const marked = await painted(reader);
  await begin(reader, '5 位官员、15 条指令待审阅');
  await body.press('Backspace');
  await expect(status).toHaveText('第 2 条，共 20 条');
  await body.press('u');
  await expect(status).toHaveText('第 1 条，共 20 条');
  await body.press('u');
  await expect.poll(() => painted(reader)).toEqual([]);
  await body.press('Shift+u');
  await expect.poll(() => painted(reader)).toEqual(marked);
  await body.press('Shift+u');
  await expect(status).toHaveText('第 2 条，共 20 条');
});
