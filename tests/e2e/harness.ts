import {
  test as base,
  expect as baseExpect,
  type Frame,
  type Locator,
  type Page,
  type TestInfo,
} from 'playwright/test';
import { Chromium as ChromiumDriver, EXTENSION } from '../drivers/chromium.mjs';
import { EXTENSION as FIREFOX_EXTENSION, Firefox as FirefoxDriver } from '../drivers/firefox.mjs';
import { serveArticles } from '../drivers/server.mjs';
import { PATIENCE, until } from '../drivers/until.mjs';
import { differenceOf } from './differences';

/** A browser with Pressmark in it, of the kind the Playwright project names. */
export type Chromium = ChromiumDriver | FirefoxDriver;
type LaunchOptions = Parameters<typeof ChromiumDriver.launch>[0] & Parameters<typeof FirefoxDriver.launch>[0];

/**
 * How long a test that is expected to fail may take, in milliseconds: the start of a browser on a busy machine and one
 * wait in vain. A test that runs out of time has not failed as expected.
 */
const LONGEST_DIFFERENCE = 3 * PATIENCE;

const inFirefox = () => base.info().project.name === 'firefox';

/** The folder of the built extension for the browser of this test. */
export const builtExtension = (): string => (inFirefox() ? FIREFOX_EXTENSION : EXTENSION);

export const Chromium = {
  launch: (options: LaunchOptions = {}): Promise<Chromium> =>
    inFirefox() ? FirefoxDriver.launch(options) : ChromiumDriver.launch(options),
};

interface Options {
  /** The browser's language. */
  lang: string;
  /** Whether the test is about what only a browser of its own shows: the first minutes after the installation. */
  isNew: boolean;
}

/** Looks again sooner than Playwright would, which ends at once a second. */
export const expect: typeof baseExpect = Object.assign(
  (...given: Parameters<typeof baseExpect>) => baseExpect(...given),
  baseExpect,
  {
    poll: ((look, options) =>
      baseExpect.poll(look, { intervals: [20, 50, 100], ...(options as object) })) as typeof baseExpect.poll,
  },
);

interface Shared {
  site: string;
  /** Browsers that the tests of one worker hand on, by language. */
  kept: Map<string, Chromium>;
}

export const test = base.extend<Options & { pressmark: Chromium; difference: undefined }, Shared>({
  // Tests that differ in a browser are declared: a declared test is expected to fail there, and reported when it passes.
  difference: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use, info) => {
      const why = differenceOf(info);
      if (why) {
        info.fail(true, why);
        info.setTimeout(LONGEST_DIFFERENCE);
      }
      await use(undefined);
    },
    { auto: true },
  ],
  lang: ['en', { option: true }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use) => {
      const server = await serveArticles();
      await use(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use) => {
      const kept = new Map<string, Chromium>();
      await use(kept);
      for (const pressmark of kept.values()) await pressmark.discard();
    },
    { scope: 'worker' },
  ],
  isNew: [false, { option: true }],
  pressmark: async ({ lang, isNew, kept }, use, info) => {
    // Where something scrolls to is where it is at once; a test of the way there asks for it.
    const start = () => Chromium.launch({ lang, args: ['--force-prefers-reduced-motion'] });
    const pressmark = (!isNew && kept.get(lang)) || (await start());
    if (!isNew) kept.delete(lang);
    await use(pressmark);
    if (info.status !== info.expectedStatus) await attachScreens(pressmark, info);
    // A start costs more than a small test: a browser that is as new afterwards serves the next one too.
    const left = info.status === info.expectedStatus && !isNew ? await pressmark.renew() : ['not looked at'];
    if (left.length === 0) kept.set(lang, pressmark);
    else await pressmark.discard();
  },
});

export type { Frame, Page };
export { until };

/** How much of a page is told where a test failed: its reporter prints all of it. Characters. */
const LONGEST_SCREEN = 3000;

/**
 * Attaches the text of each open page and of the clean view over it, so that a failure on a machine that nobody sees
 * can be understood.
 */
async function attachScreens(pressmark: Chromium, info: TestInfo): Promise<void> {
  for (const frame of pressmark.context.pages().flatMap((page) => page.frames())) {
    const body = await frame
      .locator('body')
      .ariaSnapshot({ timeout: 2000 })
      .catch((error: Error) => error.message);
    if (body) await info.attach(frame.url(), { contentType: 'text/plain', body: body.slice(0, LONGEST_SCREEN) });
  }
}

/** Opens an address in a new tab. */
export async function openPage(pressmark: Chromium, url: string): Promise<Page> {
  const page = await pressmark.context.newPage();
  await page.goto(url);
  return page;
}

/** Opens the page that imports and backs up. */
export const openImport = (pressmark: Chromium): Promise<Page> => openPage(pressmark, pressmark.url('import.html'));

/** Presses the toolbar button and returns the clean view's frame. */
export async function openCleanView(pressmark: Chromium, page: Page): Promise<Frame> {
  await pressmark.clickToolbarButton(page);
  return pressmark.reader(page);
}

/** Selects the first occurrence of `words` in the frame or page, as a drag would leave it. */
export async function select(surface: Frame | Page, words: string): Promise<void> {
  await surface.evaluate((wanted) => {
    const root = document.querySelector('.article-body') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in one text node of the page`);
  }, words);
  // By now the view has heard of the selection, and anything beside an earlier passage is gone.
  await surface.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Selects `words` in the clean view and presses a code's key. */
export async function mark(reader: Frame, words: string, key: string): Promise<void> {
  await select(reader, words);
  await reader.locator('.floating').waitFor();
  await reader.locator('body').press(key);
  await expect.poll(() => painted(reader)).toContain(words);
}

/**
 * Drags a draggable element onto another with the mouse. Firefox starts no drag for a synthetic mouse, so its page is
 * sent the events of one.
 */
export async function dragOnto(page: Page, from: Locator, to: Locator): Promise<void> {
  if (inFirefox()) {
    const target = await to.elementHandle();
    return from.evaluate(async (source, onto) => {
      const dataTransfer = new DataTransfer();
      const tell = async (element: Element, type: string): Promise<void> => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const place = { clientX: x + width / 2, clientY: y + height / 2 };
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ...place }));
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      };
      await tell(source, 'dragstart');
      for (const type of ['dragenter', 'dragover', 'drop']) if (onto) await tell(onto as Element, type);
      await tell(source, 'dragend');
    }, target);
  }
  await from.hover();
  const box = await from.boundingBox();
  await page.mouse.down();
  // The drag begins before anything scrolls, or it would take what has come under the mouse.
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 6, { steps: 4 });
  await to.hover();
  await to.hover();
  await page.mouse.up();
}

/** A double click. The protocol's two clicks are one and one to Firefox: its page is told that they were two. */
export async function doubleClick(where: Locator): Promise<void> {
  await where.dblclick();
  if (inFirefox()) await where.dispatchEvent('dblclick');
}

/**
 * The texts of all marks painted on a surface, sorted; suggestions, the cursor, and the signs of notes and edited words
 * do not count.
 */
export const painted = (surface: Frame | Page): Promise<string[]> =>
  surface.evaluate(() => {
    const marks = [...CSS.highlights].filter(
      ([name]) => !name.startsWith('pm-offer') && !['pm-n', 'pm-c', 'pm-cursor'].includes(name),
    );
    const ranges = marks.flatMap(([, highlight]) => [...highlight]);
    return [...new Set(ranges.map(String))].sort();
  });

/** Leaves the clean view by Esc. */
export async function leaveCleanView(page: Page): Promise<void> {
  // The first Esc leaves the new mark, the next one the view.
  const press = (): number => {
    // Not waited for: the frame that would confirm the key is gone by then.
    if (page.frames().length > 1) page.keyboard.press('Escape').catch(() => undefined);
    return page.frames().length;
  };
  await expect.poll(press, { intervals: [500] }).toBe(1);
}

/** A page of the extension that runs nothing of it, once the notebook has its tables. */
async function openBesideNotebook(pressmark: Chromium): Promise<Page> {
  const page = await openPage(pressmark, pressmark.bare);
  await page.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'draft.find', data: { id: 'none' } }).catch(() => undefined),
  );
  return page;
}

/**
 * How many records each table of the notebook on disk holds, whatever is on screen; deleted annotations do not count.
 */
export async function countStored(pressmark: Chromium): Promise<Record<string, number>> {
  const page = await openBesideNotebook(pressmark);
  const counts = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('pressmark'));
    const tables = ['articles', 'revisions', 'annotations', 'drafts'].filter((name) =>
      db.objectStoreNames.contains(name),
    );
    const count = async (name: string) => {
      const rows: { deleted?: string }[] = await done(db.transaction(name).objectStore(name).getAll());
      return [name, rows.filter(({ deleted }) => !deleted).length];
    };
    const counted = await Promise.all(tables.map(count));
    db.close();
    return Object.fromEntries(counted);
  });
  await page.close();
  return counts;
}

/** Does something to the database past the program, from a page that does not hold it open; `given` travels as JSON. */
export async function inDatabase<T, G>(
  pressmark: Chromium,
  act: (db: IDBDatabase, given: G) => Promise<T> | T,
  given?: G,
): Promise<T> {
  const page = await openBesideNotebook(pressmark);
  const result = await page.evaluate(`(async () => {
    const request = indexedDB.open('pressmark');
    const db = await new Promise((done) => { request.onsuccess = () => done(request.result); });
    const result = await (${act})(db, ${JSON.stringify(given)});
    db.close();
    return result;
  })()`);
  await page.close();
  return result as T;
}

/** The part of the browser's extension API that the tests use. */
export interface Extension {
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
declare const chrome: Extension;

/**
 * Asks the background from our script in a page, as whatever took over the page's process could: the answer's envelope,
 * undefined where nobody answers. The button must have been pressed there.
 */
export async function askFromPage(
  pressmark: Chromium,
  page: Page,
  type: string,
  data: object,
): Promise<{ ok: boolean; value?: unknown } | undefined> {
  const answer = await pressmark.inBackground(
    async ({ address, message }) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      const func = (asked: object): Promise<unknown> => chrome.runtime.sendMessage(asked).catch(() => null);
      const [found] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func, args: [message] });
      return found?.result;
    },
    { address: page.url(), message: { type, data } },
  );
  return (answer ?? undefined) as { ok: boolean; value?: unknown } | undefined;
}

/** Waits `ms` milliseconds by the page's own clock: for tests of what must not have happened by then. */
export const pass = async (page: Page, ms: number): Promise<void> => {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction(([from, wait]) => performance.now() - from > wait, [since, ms] as const);
};
