import {
  type Chromium,
  expect,
  inDatabase,
  openCleanView,
  openPage,
  type Page,
  painted,
  select,
  test,
} from './harness';

test.use({ lang: 'zh-CN' });

/** A page that hears every key which reaches it. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'input'])
      document.addEventListener(type, (e) => heard.push(e.type), true);
  });
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** All notes that are kept, a note being typed among them, read from another tab. */
async function notesKept(pressmark: Chromium, page: Page): Promise<string> {
  const kept = await inDatabase(pressmark, async (db) => {
    const all = (table: string) =>
      new Promise((done) => {
        const asked = db.transaction(table).objectStore(table).getAll();
        asked.onsuccess = () => done(asked.result);
      });
    return JSON.stringify([await all('annotations'), await all('drafts')]);
  });
  await page.bringToFront();
  return kept;
}

const thefts: [string, () => void][] = [
  ['focuses its own window', () => window.focus()],
  ['takes the focus from our frame', () => (document.activeElement as HTMLElement).blur()],
  [
    'shows a dialog of its own',
    () => {
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('input'));
      document.body.append(dialog);
      dialog.showModal();
    },
  ],
  [
    'shows a dialog where nobody can look into it',
    () => {
      const box = document.createElement('div');
      document.body.append(document.createElement('section'));
      document.body.lastElementChild?.append(box);
      const inside = box.attachShadow({ mode: 'closed' });
      inside.innerHTML = '<dialog><input></dialog>';
      inside.querySelector('dialog')?.showModal();
    },
  ],
  [
    'opens a popover with a field',
    () => {
      const box = document.createElement('div');
      box.popover = 'manual';
      box.append(document.createElement('input'));
      document.body.append(box);
      box.showPopover();
      box.querySelector('input')?.focus();
    },
  ],
];

for (const [name, steal] of thefts) {
  const tag = name === 'shows a dialog of its own' ? '@firefox' : [];
  test(`when a page ${name} while a note is typed, the page gets no letter and the note gets all of them`, {
    tag,
  }, async ({ pressmark, site }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    await listen(page);
    const reader = await openCleanView(pressmark, page);
    await select(reader, '近200人');
    await reader.locator('.floating').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('before ');
    await page.evaluate(steal);
    await page.keyboard.type('after');
    await expect(reader.locator('.floating textarea')).toHaveValue('before after');
    expect(await heard(page)).toEqual([]);
    // It is on top, and takes the mouse too.
    await reader.locator('.floating').getByRole('button', { name: /^数字/ }).click();
    await expect(reader.locator('.floating [aria-pressed="true"]')).toHaveCount(1);
  });
}

for (const [name, takeOut] of [
  ['removes the clean view', () => document.querySelector('pressmark-reader')?.remove()],
  [
    'moves all it does not know into its body',
    () => {
      for (const child of [...document.documentElement.children])
        if (child.matches(':not(head, body)')) document.body.append(child);
    },
  ],
  ['writes its whole tree anew', () => document.documentElement.replaceChildren(document.head, document.body)],
] as [string, () => void][])
  test(`when a page ${name} while a note is typed, it gets no letter and the view returns`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, `${site}/hengyang.html`);
    await listen(page);
    const reader = await openCleanView(pressmark, page);
    await select(reader, '近200人');
    await reader.locator('.floating').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('before ');
    await expect(reader.locator('.floating textarea')).toHaveValue('before ');
    await expect.poll(() => notesKept(pressmark, page)).toContain('before ');
    await page.evaluate(takeOut);
    await page.keyboard.type('after');
    await expect.poll(() => reader.isDetached()).toBe(true);
    const again = await pressmark.reader(page);
    await expect(again.locator('.keyboard-notice')).toContainText('现已重新打开');
    await page.keyboard.type('x');
    expect(await heard(page)).toEqual([]);
    expect(await notesKept(pressmark, page)).toContain('before ');
  });

// tests/unit covers how stray keys are put in order; this test holds the browser's own order of events, which a busy
// machine changes.
test('a letter that reached the page and arrived late is inserted where it was typed', { tag: '@long' }, async ({
  pressmark,
  site,
}) => {
  // Before the reader listens: its window hears in the order of asking.
  await pressmark.context.addInitScript(() => {
    if (!location.pathname.endsWith('/reader.html')) return;
    const late = new WeakSet<Event>();
    const hold = (event: MessageEvent): void => {
      if (late.has(event) || event.data?.keyboard !== 'astray') return;
      event.stopImmediatePropagation();
      const again = new MessageEvent('message', { data: event.data, source: event.source });
      late.add(again);
      const tell = (): void => {
        dispatchEvent(again);
        Object.assign(window, { late: ((window as { late?: number }).late ?? 0) + 1 });
      };
      setTimeout(tell, 400);
    };
    addEventListener('message', hold);
  });
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('before ');
  // A page that takes the focus and is busy hears the next keys, whoever takes the focus back afterwards.
  const strayLetters = async (keys: string): Promise<void> => {
    const theft = page.evaluate(() => {
      window.focus();
      const until = performance.now() + 3000; // long enough to be seen from here on a busy machine
      while (performance.now() < until);
    });
    // The focus may be back before that can be seen: then these keys come as ever, and of the two thefts one is enough.
    const isLost = expect.poll(() => reader.evaluate(() => document.hasFocus()), { timeout: 1500 }).toBe(false);
    await isLost.catch(() => undefined);
    await Promise.all([...keys].map((key) => page.keyboard.press(key)));
    await theft;
  };
  await strayLetters('a');
  await page.keyboard.type('f');
  // However many letters go astray, they count as one theft.
  await strayLetters('terwards, a');
  await page.keyboard.type('ll of it');
  await expect(reader.locator('.floating textarea')).toHaveValue('before afterwards, all of it');
  expect(await reader.evaluate(() => (window as { late?: number }).late), 'a key went astray').toBeGreaterThan(0);
});

/** Adds a frame to the page that can take the keyboard for a field of its own. */
const addFrame = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<input>';
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener('load', loaded));
    Object.assign(window, {
      steal: () => {
        frame.contentWindow?.focus();
        frame.contentDocument?.querySelector('input')?.focus();
      },
    });
  });

test('when a frame of a page takes the keyboard while a note is typed, the note gets it back and the reader is told', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await addFrame(page);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('before ');
  await expect(reader.locator('.floating textarea')).toHaveValue('before ');
  await page.evaluate('steal()');
  // Firefox tells the page's window of it, so that each key is heard and handed on.
  const told = pressmark.kind === 'firefox' ? '没有丢失内容' : '可能被网页截走';
  await expect(reader.locator('.keyboard-notice')).toContainText(told);
  await expect.poll(() => reader.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.type('after');
  await expect(reader.locator('.floating textarea')).toHaveValue('before after');
});

test('a key marks a passage though a frame of the page keeps taking the keyboard', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await addFrame(page);
  const reader = await openCleanView(pressmark, page);
  await page.evaluate('setInterval(steal, 900)');
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  // One that came while the frame had the keyboard is not seen here.
  const press = async (): Promise<string[]> => {
    await page.keyboard.press('5');
    return painted(reader);
  };
  await expect.poll(press, { intervals: [400] }).toEqual(['近200人']);
});

test('when a page keeps taking the keyboard, typing stops and the reader is told', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await select(reader, '近200人');
  await reader.locator('.floating').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('kept');
  await page.evaluate(() => {
    setInterval(() => {
      (document.activeElement as HTMLElement).blur();
      window.focus();
    }, 30);
  });
  await expect(reader.getByRole('alert')).toContainText('输入已停止');
  await expect(reader.locator('.floating textarea')).toHaveValue(/^kept/);
  await expect(reader.locator('.floating textarea')).not.toBeFocused();
});

test('the clean view fills the window and receives the mouse, whatever the page’s style', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  for (const rule of [
    'html { zoom: 2 }',
    'html { display: none !important }',
    'html:has(pressmark-reader) { display: none !important }',
    'html { content-visibility: hidden }',
    '@layer first; @layer first { html { display: none !important } }',
    'body ~ * { display: none !important }',
    'html > :not(head):not(body) { display: none !important }',
    '* { pointer-events: none !important }',
  ])
    await test.step(rule, async () => {
      const style = await page.addStyleTag({ content: rule });
      const reader = await openCleanView(pressmark, page);
      const size = await reader.evaluate(() => [innerWidth, innerHeight]);
      expect(size).toEqual([page.viewportSize()?.width, page.viewportSize()?.height]);
      // Clicks the view's ✕. A frame that disappears at the press may not answer it, so the test waits only for the
      // result.
      page.mouse.click((page.viewportSize()?.width ?? 0) - 30, 30).catch(() => undefined);
      await expect.poll(() => page.frames().length).toBe(1);
      await style.evaluate((element: Element) => element.remove());
    });
});
