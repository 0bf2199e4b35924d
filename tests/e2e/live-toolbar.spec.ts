import {
  type Chromium,
  countStored,
  type Extension,
  expect,
  openPage,
  type Page,
  painted,
  pass,
  test,
} from './harness';
import {
  buttonNamed,
  drag,
  HELD_MS,
  middle,
  names,
  placeOf,
  pressButton,
  SETTLED_MS,
  touched,
  WORDS,
} from './live-page';

declare const chrome: Extension;

const NEXT = '市场监管所要每周抽查一次';

/** Holds back what the page's content scripts ask to store, until the function it returns is called. */
async function holdMarks(pressmark: Chromium, page: Page): Promise<() => Promise<void>> {
  type Own = typeof globalThis & { release: () => void };
  const inOurs = (isHeld: boolean): Promise<unknown> =>
    pressmark.inBackground(
      async ({ address, held }) => {
        const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
        const hold = (): void => {
          // In Firefox that is another object than `chrome`.
          const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          const send = runtime.sendMessage.bind(runtime);
          const released = new Promise<void>((done) => Object.assign(globalThis, { release: done }));
          const later = (message: { type: string }): Promise<unknown> =>
            (message.type === 'toolbar.mark' ? released : Promise.resolve()).then(() => send(message));
          Object.assign(runtime, { sendMessage: later });
        };
        const release = (): void => (globalThis as Own).release();
        await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func: held ? hold : release });
      },
      { address: page.url(), held: isHeld },
    );
  await inOurs(true);
  return () => inOurs(false).then(() => undefined);
}

test('a drag and a click code a passage on the live page; the selection stays, and the page cannot notice', async ({
  pressmark,
  site,
}) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  const { box } = await buttonNamed(pressmark, page, 'Directive');
  const { top, bottom } = await placeOf(page, WORDS);
  expect(box.y + box.height <= top || box.y >= bottom).toBe(true); // never over the passage
  await pressButton(pressmark, page, 'Directive');
  await expect.poll(() => pressmark.closedText(page)).toContain('Marked as Directive');
  await expect.poll(() => painted(page)).toEqual([WORDS]);
  expect(await page.evaluate(() => String(getSelection()))).toBe(WORDS);

  // At once: what was done stands there for five seconds.
  await test.step('the coding is undone', async () => {
    await pressButton(pressmark, page, 'Undo');
    await expect.poll(() => painted(page)).toEqual([]);
  });
  const spied = await page.evaluate(() => JSON.stringify((window as unknown as { spy: () => unknown }).spy()));
  for (const secret of ['Directive', 'Key passage', 'Pledge']) expect(spied).not.toContain(secret);
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
});

test('a passage selected while another is being stored gets the toolbar as soon as that is done', async ({
  pressmark,
  site,
}) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  await buttonNamed(pressmark, page, 'Directive');
  const release = await holdMarks(pressmark, page);
  await pressButton(pressmark, page, 'Directive');
  await drag(page, NEXT);
  await pass(page, SETTLED_MS);
  expect(await painted(page)).toEqual([]);
  await release();
  await expect.poll(() => painted(page)).toEqual([WORDS]);
  await pressButton(pressmark, page, 'Directive');
  await expect.poll(() => painted(page)).toEqual([WORDS, NEXT].sort());
});

test('no toolbar appears on a page where the button was not pressed', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  await pass(page, SETTLED_MS);
  expect(await names(pressmark, page)).toEqual([]);
});

test('Esc and a click elsewhere dismiss the toolbar; other keys go to the page', async ({ pressmark, site }) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  await buttonNamed(pressmark, page, 'Directive');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await expect.poll(() => names(pressmark, page)).toEqual([]);
  await page.keyboard.press('3');
  await page.evaluate(() => addEventListener('mousedown', (event) => event.preventDefault(), { once: true }));
  await page.mouse.click(5, 400); // the page keeps what is selected
  await pass(page, SETTLED_MS);
  expect(await names(pressmark, page)).toEqual([]);
  expect(await page.evaluate(() => String(getSelection()))).toBe(WORDS);
  expect(await painted(page)).toEqual([]);
  await page.mouse.click(5, 400);
  await drag(page, WORDS);
  await buttonNamed(pressmark, page, 'Directive');
  await page.mouse.click(5, 400);
  await expect.poll(() => names(pressmark, page)).toEqual([]);
});

test('a page can neither press the toolbar nor remove it at once', async ({ pressmark, site }) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await page.addStyleTag({
    content:
      '* { display: none !important } html, body, article, p, h1 { display: block !important } div { all: unset !important }',
  });
  await drag(page, WORDS);
  const { x, y } = middle(await buttonNamed(pressmark, page, 'Directive'));
  await test.step('synthetic events do nothing', async () => {
    await pass(page, HELD_MS);
    await page.evaluate(
      (point) => {
        const host = [...document.documentElement.children].at(-1) as HTMLElement;
        for (const target of [host, document.elementFromPoint(point.x, point.y) ?? host])
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            target.dispatchEvent(
              new MouseEvent(type, { bubbles: true, composed: true, clientX: point.x, clientY: point.y }),
            );
        host.click();
      },
      { x, y },
    );
    expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
    await page.bringToFront();
  });
  await test.step('hidden, made inert or removed, it returns three times', async () => {
    const host = () => page.evaluate(() => document.documentElement.querySelectorAll(':scope > [popover]').length);
    await page.evaluate(() => {
      const element = document.documentElement.querySelector(':scope > [popover]') as HTMLElement;
      element.style.setProperty('display', 'none', 'important');
      element.inert = true;
    });
    await expect.poll(host).toBe(1);
    await pressButton(pressmark, page, 'Directive');
    await expect.poll(() => countStored(pressmark)).toMatchObject({ annotations: 1 });
    await page.bringToFront();
  });
  await test.step('removed again and again, it gives in', async () => {
    await page.keyboard.press('Escape');
    await drag(page, '每天可供六百名学生用餐');
    await buttonNamed(pressmark, page, 'Directive');
    const removals = await page.evaluate(async () => {
      let count = 0;
      for (let i = 0; i < 20; i++) {
        const element = document.documentElement.querySelector(':scope > [popover]');
        if (element) count += 1;
        element?.remove();
        await new Promise((later) => setTimeout(later, 30));
      }
      return count;
    });
    expect(removals).toBe(4);
    expect(await names(pressmark, page)).toEqual([]);
  });
});

test('a press at the moment the toolbar appears does nothing', async ({ pressmark, site }) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  const { x, y } = middle(await buttonNamed(pressmark, page, 'Directive'));
  await page.keyboard.press('Escape');
  await expect.poll(() => names(pressmark, page)).toEqual([]);
  // The next time it stands where it stood. How soon after it came the press was, the page itself can tell.
  await page.evaluate(() => {
    let cameAt = 0;
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) cameAt = performance.now();
    }).observe(document.documentElement, { childList: true });
    addEventListener('click', (event) => Object.assign(window, { pressedAfter: event.timeStamp - cameAt }));
  });
  let pressedAfter = Number.POSITIVE_INFINITY;
  let before = {};
  // A press that came too late says nothing.
  while (pressedAfter >= 200) {
    await page.mouse.click(5, 400);
    await expect.poll(() => names(pressmark, page)).toEqual([]);
    before = await countStored(pressmark);
    await page.bringToFront();
    await drag(page, WORDS);
    await page.mouse.move(x, y);
    await page.waitForFunction(() => document.querySelector(':popover-open'));
    await page.mouse.click(x, y);
    pressedAfter = await page.evaluate(() => (window as unknown as { pressedAfter: number }).pressedAfter);
  }
  expect(await countStored(pressmark)).toEqual(before);
});

test('when the page changes the selection, the passage selected by hand is marked', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await page.evaluate(() => {
    addEventListener('pointerup', () => {
      setTimeout(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element), 20);
    });
  });
  // The toolbar comes long after the drag, as on a busy machine.
  const busy = pressmark.inBackground(() => {
    const until = Date.now() + 2000;
    while (Date.now() < until);
  });
  await drag(page, WORDS);
  await busy;
  await pressButton(pressmark, page, 'Directive');
  await expect.poll(() => painted(page)).toEqual([WORDS]);
});

test('a note on the live page opens the side panel, in Firefox the popup; a copy includes the citation', async ({
  pressmark,
  site,
}) => {
  const page = await touched(pressmark, `${site}/spy.html`);
  await drag(page, WORDS);
  await pressButton(pressmark, page, 'Copy with citation');
  await expect.poll(() => pressmark.closedText(page)).toContain('Quote and citation copied');
  await pressmark.context.grantPermissions(['clipboard-read'], { origin: site });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(WORDS);
  expect(copied).toContain('spy.html');
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 400);
  await drag(page, WORDS);
  await pressButton(pressmark, page, 'Note');
  const [file, quote] = pressmark.kind === 'firefox' ? ['popup.html', '.passage'] : ['sidepanel.html', '.item-quote'];
  await pressmark.surface(file, async (panel) => {
    await expect(panel.locator(quote)).toHaveText(WORDS);
    // In Firefox the driver's press leaves the keyboard with the tab: the field has the focus within the popup.
    const note = panel.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

test('the toolbar works under the strictest content security policy', async ({ pressmark, site }) => {
  const page = await touched(pressmark, `${site}/spy.html?csp`);
  await drag(page, WORDS);
  await pressButton(pressmark, page, 'Official');
  await expect.poll(() => painted(page)).toEqual([WORDS]);
});
