// The browser that `npm run screens` draws with: settings, the notebook, and the ways to each surface.
import { readFileSync } from 'node:fs';
import { Chromium } from '../../tests/drivers/chromium.mjs';
import { until } from '../../tests/drivers/until.mjs';
import {
  chooseItem,
  fortyCodes,
  isQuoted,
  PDF,
  placesOf,
  secondCode,
  sendEdits,
  tabInFront,
  writePlaces,
} from './contents-made.mjs';

/** How long a state may take before it is reported as not drawn, ms. */
const PATIENCE = 15_000;

/**
 * @typedef {object} Tools
 * @property {string} lang of the screens, as in the settings
 * @property {string} notebook path of the file the notebook is filled with
 * @property {string} article address of the sample on a site
 * @property {string} nothing address of a page without an article
 * @property {(path: string) => string} url of an own page
 * @property {(url: string) => Promise<import('playwright').Page>} open
 */

/**
 * The id of the backup's article with the most closely set annotations, preferring articles without pictures, since
 * nothing serves pictures here; a Chinese article for Chinese screens. Undefined if there is none.
 */
function closestAnnotated(backup, lang) {
  const counts = new Map();
  for (const { articleId } of backup.annotations) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  const isChinese = lang.startsWith('zh');
  const fitting = backup.articles.filter((article) => article.lang?.startsWith('zh') === isChinese);
  const pictured = new Set(backup.revisions.flatMap(({ articleId, html }) => (/<img/.test(html) ? articleId : [])));
  const plain = fitting.filter(({ id }) => !pictured.has(id));
  const lengths = new Map(backup.revisions.map(({ articleId, text }) => [articleId, text.length]));
  const closeness = ({ id }) => (counts.get(id) ?? 0) / (lengths.get(id) ?? Number.POSITIVE_INFINITY);
  const sorted = (plain.length > 0 ? plain : fitting).sort((a, b) => closeness(b) - closeness(a));
  return sorted[0]?.id;
}

/** From here on the page is one under fingers: its pointer is coarse, and nothing hovers. */
async function touched(page) {
  const cdp = await page.context().newCDPSession(page);
  const say = (enabled) => cdp.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 5 });
  // A page that has just got a process of its own may not hear it.
  const isTouched = async () => {
    await say(false);
    await say(true);
    return page.evaluate(() => matchMedia('(hover: none)').matches);
  };
  await until(isTouched, 'a page under fingers', PATIENCE);
}

/** A browser with an empty notebook; `site` is where tests/drivers/server.mjs serves. */
export async function startBrowser({ extension, notebook, site }) {
  const chromium = await Chromium.launch({ extension, lang: 'en', args: ['--force-prefers-reduced-motion'] });
  const backup = JSON.parse(readFileSync(notebook, 'utf8'));
  const { context } = chromium;
  context.setDefaultTimeout(PATIENCE);
  let look = { lang: 'en', scheme: 'light', width: 1280, height: 800 };

  const open = async (url) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: look.width, height: look.height });
    await page.goto(url);
    if (look.isTouched) await touched(page);
    return page;
  };
  const url = (path) => chromium.url(path);
  const inOwnPage = async (path, act) => {
    const page = await open(url(path));
    try {
      return await act(page);
    } finally {
      await page.close();
    }
  };
  const readerOf = (page) => page.frames().find((frame) => frame.url().includes('/reader.html'));
  const leaveCleanView = async (page) => {
    const isClosed = async () => {
      if (!readerOf(page)) return true;
      // The first press may close something that is open in the view. It is not awaited, because the frame that would
      // confirm the key may be gone by then.
      page.keyboard.press('Escape').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 500));
      return !readerOf(page);
    };
    await until(isClosed, 'the clean view to close', PATIENCE);
  };
  const popups = async () =>
    (await chromium.targets('page')).filter((target) => target.url.startsWith(url('popup.html')));
  const closePopups = async () => {
    for (const { targetId } of await popups()) await chromium.cdp.send('Target.closeTarget', { targetId });
  };

  return {
    close: () => chromium.discard(),
    /** Closes what a state that failed has left open. */
    async tidy() {
      await closePopups();
      const [first, ...others] = context.pages();
      for (const page of others) await page.close();
      await first?.goto('about:blank');
    },
    /** Sets language, colour scheme and viewport for what is opened from now on. */
    async become(next) {
      const isSame = next.lang === look.lang && next.scheme === look.scheme && look.isSet;
      look = { ...next, isSet: true };
      if (isSame) return;
      const settings = { 'setting.uiLanguage': look.lang, 'setting.theme': look.scheme };
      await inOwnPage('options.html', (page) =>
        page.evaluate((all) => globalThis.chrome.storage.local.set(all), settings),
      );
    },
    /** Fills the notebook through the import page. */
    async importNotebook() {
      await inOwnPage('import.html', async (page) => {
        await page.locator('input[type=file]').first().setInputFiles(notebook);
        await page.locator('.import-report .button.primary').first().click({ timeout: 60_000 });
        await page.locator('.import-report').waitFor({ state: 'detached' });
        // Files can be chosen again: it is written.
        await page.locator('.import-drop').waitFor({ timeout: 120_000 });
      });
    },
    /** A second project; the first stays the one that is looked at. */
    async addProject() {
      await inOwnPage('options.html#projects', async (page) => {
        const rows = page.locator('.project-row');
        await page.locator('#projects > button').click();
        await page.locator('.new-project input').fill('论文第三章 Dissertation');
        await page.locator('.new-project button[type=submit]').click();
        await rows.nth(1).waitFor();
        await rows.first().locator('.project-line button').click();
        await rows.first().locator('.project-current').waitFor();
      });
    },
    /** Forty codes more, in a tree. */
    addCodes: () => inOwnPage('options.html#codebook', (page) => page.evaluate(sendEdits, fortyCodes())),
    /** Connects both projects to places that are never contacted; returns a function that undoes it. */
    async connectPlaces() {
      await inOwnPage('options.html', (page) => page.evaluate(writePlaces, placesOf(look.lang)));
      return () => inOwnPage('options.html', (page) => page.evaluate(writePlaces, []));
    },
    /** Whether these words are an annotation's. */
    wasMarked: (words) => inOwnPage('options.html', (page) => page.evaluate(isQuoted, words)),
    untilMarked(words) {
      return until(() => this.wasMarked(words), `“${words}” to be stored`, PATIENCE);
    },
    /**
     * Does what a choice in the page's context menu does: the selection gets the second code. The menu itself cannot be
     * opened from here.
     */
    async chooseMenu(page) {
      const code = await inOwnPage('options.html', (own) => own.evaluate(secondCode));
      const worker = context.serviceWorkers().find((one) => one.url().includes(chromium.id));
      await page.bringToFront();
      await worker.evaluate(chooseItem, { menuItemId: `mark ${code}`, url: page.url() });
      await until(() => this.isMarked(page), 'the mark', PATIENCE);
    },
    /** The id of a page's tab, as the browser numbers them. */
    async tabOf(page) {
      await page.bringToFront();
      const worker = context.serviceWorkers().find((one) => one.url().includes(chromium.id));
      return worker.evaluate(tabInFront);
    },
    /** A page under the address of a PDF into which no extension may look, as in the browsers' viewers. */
    async openPdf() {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: look.scheme });
      await page.setViewportSize({ width: look.width, height: look.height });
      await page.route('**/minutes.pdf', (route) => route.fulfill({ contentType: 'application/pdf', body: PDF }));
      await page.goto(`${site}/minutes.pdf`).catch(() => undefined);
      return page;
    },
    get lang() {
      return look.lang;
    },
    get size() {
      return { width: look.width, height: look.height };
    },
    notebook,
    article: `${site}/hengyang.html`,
    nothing: `${site}/nothing.html`,
    /** An own page's address; `?article` becomes that of the most annotated article in the language of the screens. */
    url: (path) => url(path.replace(/\?article$/, `?article=${closestAnnotated(backup, look.lang)}`)),
    open,
    async showCleanView(page) {
      await chromium.clickToolbarButton(page);
      const reader = await chromium.reader(page);
      // Whether a popup came with it is a setting, and a moment.
      await until(async () => (await popups())[0], 'a popup', 1500).catch(() => undefined);
      await closePopups();
      // A frame has no mouse of its own; it fills the page, so that their coordinates are the same.
      return Object.assign(reader, { mouse: page.mouse });
    },
    leaveCleanView,
    isMarked: (page) =>
      page.evaluate(() => [...CSS.highlights].some(([name, all]) => name.startsWith('pm-') && all.size > 0)),
    /**
     * Draws the popup that the toolbar button opens over `page`; presses again if the first press opened something
     * else.
     */
    async inPopup(page, draw) {
      for (const wait of [2500, PATIENCE]) {
        await chromium.clickToolbarButton(page);
        if (await until(async () => (await popups())[0], 'the popup', wait).catch(() => undefined)) break;
      }
      // Where the connection came a moment before the popup, a second one finds it.
      await chromium.surface('popup.html', draw).catch(() => chromium.surface('popup.html', draw));
      await closePopups();
    },
    /** Draws the side panel beside `page`. */
    async inPanel(page, draw) {
      await chromium.pressShortcut(page, { alt: true, shift: true, key: 's' });
      await chromium.surface('sidepanel.html', draw);
      const panels = (await chromium.targets('page')).filter((target) => target.url.startsWith(url('sidepanel.html')));
      for (const { targetId } of panels) await chromium.cdp.send('Target.closeTarget', { targetId });
    },
  };
}
