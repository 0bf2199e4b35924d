import { READER_READY } from '../drivers/reader-ready.mjs';
import {
  type Chromium,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  type Page,
  painted,
  select,
  test,
} from './harness';
import { seedLibrary } from './seed-library.mjs';

interface Row {
  surface: string;
  /** Opens the surface with its fields in sight. */
  open: (pressmark: Chromium, site: string, use: (surface: Page) => Promise<void>) => Promise<void>;
  fields: string[];
}

async function inPage(pressmark: Chromium, address: string, use: (surface: Page) => Promise<void>): Promise<void> {
  const page = await openPage(pressmark, pressmark.bare);
  await seedLibrary(page);
  await page.goto(pressmark.url(address));
  await use(page);
  await page.close();
}

const besideArticles: Row[] = [
  {
    surface: 'the popup over a selection',
    fields: ['Note'],
    open: async (pressmark, site, use) => {
      const page = await openPage(pressmark, `${site}/hengyang.html`);
      await select(page, '近200人');
      await pressmark.clickToolbarButton(page);
      await pressmark.surface('popup.html', use);
    },
  },
  {
    surface: 'the fields of the popup',
    fields: ['Title', 'Author', 'Source'],
    open: async (pressmark, site, use) => {
      const page = await openPage(pressmark, `${site}/hengyang.html`);
      await openCleanView(pressmark, page);
      await pressmark.clickToolbarButton(page);
      await pressmark.surface('popup.html', async (popup) => {
        await popup.getByRole('button', { name: 'Correct title, author, source and date' }).click();
        await use(popup);
      });
    },
  },
  {
    surface: 'the side panel, on one annotation',
    fields: ['Note'],
    open: (pressmark, site, use) => inPanel(pressmark, site, 'Add a note: 近200人', use),
  },
  {
    surface: 'the side panel, on the article',
    fields: ['Note'],
    open: (pressmark, site, use) => inPanel(pressmark, site, 'Add a note: Note on the whole article', use),
  },
  {
    surface: 'the ledger',
    fields: ['To whom, row 1', 'What, row 1', 'Search the ledger'],
    open: async (pressmark, site, use) => {
      const reader = await openCleanView(pressmark, await openPage(pressmark, `${site}/hengyang.html`));
      await reader.locator('.review-bar button').click();
      for (const at of [1, 2, 3]) {
        await expect(reader.locator('.offer-card [role=status]')).toHaveText(`${at} of 20`);
        await reader.locator('body').press('Enter');
      }
      await expect(reader.locator('.offer-card [role=status]')).toHaveText('4 of 20');
      await use(await openPage(pressmark, pressmark.url('ledger.html')));
    },
  },
];

const inPages: Row[] = [
  {
    surface: 'the codebook',
    fields: ['Chinese name', 'English name', 'Definition', 'Example', 'Name of the new code'],
    open: (pressmark, _site, use) =>
      inPage(pressmark, 'options.html#codebook', async (page) => {
        await page.locator('.code-line').first().click();
        await use(page);
      }),
  },
  {
    surface: 'the library',
    fields: ['Note', 'Search quotes, notes, titles and saved texts'],
    open: (pressmark, _site, use) =>
      inPage(pressmark, 'library.html', async (page) => {
        await page.getByRole('option', { name: '各县市区要压实主体责任' }).click();
        await page.getByRole('button', { name: 'Edit note: 各县市区要压实主体责任' }).click();
        await use(page);
      }),
  },
  {
    surface: 'the citation of an article without an author',
    fields: ['Author'],
    open: (pressmark, _site, use) =>
      inPage(pressmark, 'library.html', async (page) => {
        await page.getByRole('option', { name: '各县市区要压实主体责任' }).click();
        await page.keyboard.press('Enter');
        await page.locator(READER_READY).waitFor({ state: 'attached' });
        await expect.poll(() => painted(page)).toContain('各县市区要压实主体责任');
        await page.keyboard.press('j');
        await page.keyboard.press('c');
        await use(page);
      }),
  },
  {
    surface: 'the export page',
    fields: ['Template', 'Name of the preset'],
    open: (pressmark, _site, use) =>
      inPage(pressmark, 'export.html', async (page) => {
        await page.getByRole('radio', { name: /Logseq/ }).check();
        await page.getByText('Edit the template').click();
        await page.getByLabel('Template', { exact: true }).press('End');
        await page.keyboard.type(' ');
        await page.getByRole('button', { name: 'Save as preset…' }).click();
        await use(page);
      }),
  },
  {
    surface: 'the import page',
    fields: ['Paste a text, a page’s HTML, or JSON'],
    open: (pressmark, _site, use) => inPage(pressmark, 'import.html', use),
  },
];

async function inPanel(
  pressmark: Chromium,
  site: string,
  button: string,
  use: (surface: Page) => Promise<void>,
): Promise<void> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await mark(await openCleanView(pressmark, page), '近200人', '5');
  await leaveCleanView(page);
  await pressmark.pressPanelKey(page);
  await pressmark.surface('sidepanel.html', async (panel) => {
    await panel.getByRole('button', { name: button }).click();
    await use(panel);
  });
}

/** From now on records the surface's requests to the background, as text. */
const listen = (surface: Page): Promise<void> =>
  surface.evaluate(() => {
    type Own = { chrome: { runtime: { sendMessage: (m: unknown) => unknown } } };
    // In Firefox that is another object than `chrome`.
    const { runtime } =
      (globalThis as unknown as { browser?: Own['chrome'] }).browser ?? (globalThis as unknown as Own).chrome;
    const asked: string[] = [];
    const send = runtime.sendMessage.bind(runtime);
    const open = new Set<unknown>();
    runtime.sendMessage = (message) => {
      asked.push(JSON.stringify(message));
      const answer = send(message);
      open.add(answer);
      void Promise.resolve(answer).finally(() => open.delete(answer));
      return answer;
    };
    Object.assign(globalThis, { asked, open });
  });

/** Waits until nothing asked is without its answer, nor anything that an answer led to. */
const answered = (surface: Page): Promise<void> =>
  surface.evaluate(async () => {
    const { open } = globalThis as unknown as { open: Set<unknown> };
    for (let still = 0; still < 3; still = open.size > 0 ? 0 : still + 1) await new Promise(requestAnimationFrame);
  });

/** The requests since then, after everything decided has been done. */
const heard = (surface: Page): Promise<string[]> =>
  surface.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { asked: string[] }).asked.splice(0);
  });

/** Composes 指令 in the field that has the focus, Enter and Ctrl+Enter pressed on the way: keys of the input method. */
async function compose({ hands }: Chromium, surface: Page): Promise<string[]> {
  await heard(surface);
  await hands.compose(surface, 'zhiling');
  for (const ctrl of [true, false]) await hands.pressComposing(surface, 'Enter', { ctrl });
  const asked = await heard(surface);
  await hands.commit(surface, '指令');
  return asked.filter((message) => /zhiling|annotation\.save/.test(message));
}

/** Walks the fields of a surface, the same way in each. */
const walkFields = ({ surface, fields, open }: Row, pressmark: Chromium, site: string): Promise<void> =>
  test.step(surface, () =>
    open(pressmark, site, async (page) => {
      await listen(page);
      for (const name of fields) {
        const field = page.getByLabel(name, { exact: true }).and(page.locator('input, textarea'));
        await field.focus();
        await page.keyboard.press('Control+End');
        const before = await field.inputValue();
        expect(await compose(pressmark, page), name).toEqual([]);
        await expect(field, name).toHaveValue(`${before}指令`);
        await expect(field, name).toBeFocused();
        // What was committed is saved now, rather than while the test waits for the next field, which may show it too:
        // the English name of a ready code follows its Chinese one.
        await field.blur();
        await answered(page);
      }
    }),
  );

for (const row of besideArticles) {
  const tag = row.surface === 'the popup over a selection' ? '@firefox' : [];
  test(`Enter that picks a word of an input method does nothing else: ${row.surface}`, { tag }, ({ pressmark, site }) =>
    walkFields(row, pressmark, site),
  );
}

test('Enter that picks a word of an input method does nothing else on any page of Pressmark', async ({
  pressmark,
  site,
}) => {
  for (const row of inPages) await walkFields(row, pressmark, site);
});
