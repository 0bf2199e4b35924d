import {
  type Chromium,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  type Page,
  painted,
  test,
} from './harness';

const CHECKS = 'hire two more engineers by the end of June';
const BUS = 'a bus takes its passengers across the bridge instead';
const DIRECTIVE = '公安、教育等部门要加强统筹协调';

/** The page with these passages marked in the clean view, which is closed again. */
async function marked(pressmark: Chromium, address: string, ...passages: string[]): Promise<Page> {
  const page = await openPage(pressmark, address);
  const reader = await openCleanView(pressmark, page);
  for (const passage of passages) await mark(reader, passage, '2');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual(passages.toSorted());
  return page;
}

test('marks return after the page removed all highlights', async ({ pressmark, site }) => {
  const page = await marked(pressmark, `${site}/harbour.html`, CHECKS);
  await page.evaluate(() => CSS.highlights.clear());
  await expect.poll(() => painted(page)).toEqual([CHECKS]);
});

test('marks follow text that the page moves, wraps, translates and restores', async ({ pressmark, site }) => {
  const page = await marked(pressmark, `${site}/harbour.html`, CHECKS, BUS);
  // A framework redraws the article in other elements, with an advertisement in it.
  await page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const words = [...article.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
    const drawn = document.createElement('div');
    for (const word of words) drawn.append(Object.assign(document.createElement('section'), { textContent: word }));
    drawn.children[3]?.before(Object.assign(document.createElement('aside'), { textContent: 'Subscribe now' }));
    article.replaceWith(drawn);
  });
  await expect.poll(() => painted(page)).toEqual([BUS, CHECKS]);
  // A passage is cut, and comes back.
  await page.evaluate((words) => {
    const place = [...document.querySelectorAll('section')].find(({ textContent }) => textContent?.includes(words));
    (window as unknown as { cut: Element }).cut = place as Element;
    place?.remove();
  }, BUS);
  await expect.poll(() => painted(page)).toEqual([CHECKS]);
  await page.evaluate(() => document.body.append((window as unknown as { cut: Element }).cut));
  await expect.poll(() => painted(page)).toEqual([BUS, CHECKS]);
  // The whole body is another one.
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
    document.body.replaceWith(body);
  });
  await expect.poll(() => painted(page)).toEqual([BUS, CHECKS]);
});

test('a passage that a class change reveals later is marked then', { tag: '@firefox' }, async ({ pressmark, site }) => {
  const page = await marked(pressmark, `${site}/harbour.html`, CHECKS, BUS);
  await page.evaluate((words) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: '.folded { display: none }' }));
    const place = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));
    place?.classList.add('folded');
    document.body.append('.'); // the text changed: it is looked at again
  }, BUS);
  await expect.poll(() => painted(page)).toEqual([CHECKS]);
  await page.evaluate(() => document.querySelector('.folded')?.classList.remove('folded'));
  await expect.poll(() => painted(page)).toEqual([BUS, CHECKS]);
});

test('a single-page app shows the marks of the article it navigates to', async ({ pressmark, site }) => {
  const other = await marked(pressmark, `${site}/hengyang.html`, DIRECTIVE);
  await other.close();
  const page = await marked(pressmark, `${site}/harbour.html`, CHECKS);
  const first = await page.evaluate(() => document.body.innerHTML);
  await page.evaluate(async () => {
    const answer = await fetch('/hengyang.html');
    history.pushState({}, '', '/hengyang.html');
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.body.replaceChildren(...next.body.childNodes);
  });
  await expect.poll(() => painted(page)).toEqual([DIRECTIVE]);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, first);
  await page.goBack();
  await expect.poll(() => painted(page)).toEqual([CHECKS]);
});

test('the mark of a note adds nothing to the page, and the mark under the pointer stands out', async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, CHECKS, '2');
  await mark(reader, 'two more engineers', '3'); // inside the first
  await reader.getByRole('button', { name: '2 annotations' }).click();
  await reader.locator('.annotation-list button', { hasText: CHECKS }).click();
  await page.keyboard.press('Escape');
  await pointAt(reader, CHECKS, { click: true, near: 'end' });
  await reader.getByRole('textbox').fill('Which company?');
  await expect(reader.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await leaveCleanView(page);

  const named = (name: string) => page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name);
  await expect.poll(() => named('pm-n')).toEqual(['e']);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  // Overlapping passages lie on different layers: each has an underline of its own.
  const layers = await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => /^pm-\d+$/.test(name)));
  expect(new Set(layers.map((name) => Number(name.slice(3)) % 3))).toEqual(new Set([0, 1]));

  await pointAt(page, CHECKS, { near: 'start' });
  await expect.poll(() => named('pm-h')).toEqual([CHECKS]);
  await pointAt(page, 'two more engineers', { near: 'start' });
  await expect.poll(() => named('pm-h')).toEqual(['two more engineers', CHECKS]);
  await page.mouse.move(2, 2);
  await expect.poll(() => named('pm-h')).toEqual([]);
});

/** Puts the pointer over a painted passage. */
async function pointAt(
  surface: Page | Awaited<ReturnType<typeof openCleanView>>,
  words: string,
  { near, click = false }: { near: 'start' | 'end'; click?: boolean },
): Promise<void> {
  const point = await surface.evaluate(
    async ([wanted, end]) => {
      for (let last = Number.NaN; last !== scrollY; await new Promise((later) => setTimeout(later, 100)))
        last = scrollY;
      const range = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .find((candidate) => String(candidate) === wanted) as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const lines = [...range.getClientRects()];
      const line = (end === 'end' ? lines.at(-1) : lines[0]) as DOMRect;
      return { x: end === 'end' ? line.right - 6 : line.left + 6, y: line.top + line.height / 2 };
    },
    [words, near] as const,
  );
  const page = 'mouse' in surface ? surface : surface.page();
  await (click ? page.mouse.click(point.x, point.y) : page.mouse.move(point.x, point.y));
}
