// Drives a Chromium-family browser with the built extension: the toolbar button, the popup, the worker. It is plain
// JavaScript because `npm start` walks through its tour with it, without a test runner.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, isRoot } from '../../scripts/browsers.mjs';
import { ChromiumHands } from './chromium-hands.mjs';
import { READER_READY } from './reader-ready.mjs';
import { PATIENCE, until } from './until.mjs';
import { dropDatabases, takeBack, whatIsLeft } from './wipe.mjs';

export const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1';
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-gpu',
  '--no-pings',
  '--no-first-run',
];

// Only the last of two such switches counts, so the first lines repeat Playwright’s own, which this one replaces. The
// last line switches off the address bar’s suggestions at each start: two pages of the browser’s own that cost as much
// as the browser.
const LEFT_OUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
  'msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

function launchArguments({ extension, lang, online, proxy, args = [] }) {
  return [
    '--enable-unsafe-extension-debugging', // CDP's Extensions domain: toolbar clicks
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
    '--remote-debugging-port=0', // a second door, for surfaces Playwright does not list
    ...(isRoot() ? ['--no-sandbox'] : []),
    ...(lang ? [`--lang=${lang}`] : []),
    ...QUIET,
    `--disable-features=${[...LEFT_OUT, ...(process.env.PM_OFF ? [process.env.PM_OFF] : [])].join()}`,
    ...(process.env.PM_FLAGS ?? '').split(' ').filter(Boolean),
    ...(online || proxy ? [] : [OFFLINE]),
    ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ...args,
  ];
}

/** A browser with Pressmark in it. */
export class Chromium {
  kind = 'chromium';
  hands = new ChromiumHands();

  /**
   * @param {import('playwright').BrowserContext} context
   * @param {import('playwright').CDPSession} cdp
   * @param {{ id: string, profile: string, extension: string }} about
   */
  constructor(context, cdp, { id, profile, extension }) {
    this.context = context;
    this.cdp = cdp;
    this.id = id;
    this.profile = profile;
    this.extension = extension;
    /** The tab that keeps the browser open; no test's. */
    this.blank = context.pages()[0];
    /** Something a test did that `renew` cannot undo. */
    this.spoiled = '';
    context.on('close', () => {
      this.spoiled = 'closed';
    });
    const add = context.addInitScript.bind(context);
    context.addInitScript = (...given) => {
      this.spoiled = 'a script for all pages';
      return add(...given);
    };
  }

  /**
   * Starts a browser, with the given profile or a new one. `proxy` is a local port that all requests go through, even
   * those to pages on this machine.
   * @param {{ profile?: string, lang?: string, headed?: boolean, args?: string[], extension?: string, online?: boolean,
   *   withScrollBars?: boolean, proxy?: number }} options
   */
  static async launch(options = {}) {
    const extension = options.extension ?? EXTENSION;
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'pressmark-'));
    const { lang, headed } = options;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser('chromium'),
      headless: !headed,
      ...(headed ? { viewport: null } : {}),
      ...(lang ? { locale: lang, env: { ...process.env, LANGUAGE: lang } } : {}),
      ignoreDefaultArgs: ['--disable-extensions', ...(options.withScrollBars ? ['--hide-scrollbars'] : [])],
      args: launchArguments({ ...options, extension }),
    });
    context.setDefaultTimeout(PATIENCE);
    const cdp = await context.browser().newBrowserCDPSession();
    const id = await loadedId(cdp, extension);
    await workerIsUp(context, id, options.profile ? 5000 : PATIENCE);
    return new Chromium(context, cdp, { id, profile, extension });
  }

  url(path) {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** A page of the extension that runs nothing: from there its databases and the browser's interfaces are reached. */
  get bare() {
    return this.url('manifest.json');
  }

  async targets(type) {
    return (await this.cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  }

  /**
   * Reloads the extension under open pages, as an update does, and waits until the worker listens: a press on its
   * button before that would be lost.
   */
  async update(options = {}) {
    this.spoiled = 'installed anew';
    // The browser closes the extension's own pages, and itself with the last one.
    await this.blank.goto('about:blank');
    const started = this.context.waitForEvent('serviceworker', {
      predicate: (worker) => worker.url().includes(this.id),
    });
    await this.cdp.send('Extensions.loadUnpacked', { path: this.extension, ...options });
    await listens(await started);
  }

  /** A page of the browser's own, in a new tab. */
  async openBrowserPage() {
    const page = await this.context.newPage();
    await page.goto('chrome://version');
    return page;
  }

  /** Opens an address in a private window, after doing what the switch “Allow in Incognito” does. */
  async openPrivate(url) {
    await this.update({ enableInIncognito: true });
    const opener = await this.context.newPage();
    await opener.goto(this.url('options.html'));
    const opened = this.context.waitForEvent('page');
    await opener.evaluate((address) => globalThis.chrome.windows.create({ incognito: true, url: address }), url);
    const page = await opened;
    await page.waitForURL(url);
    return page;
  }

  /** Does what a person's click on the toolbar button does: grants activeTab for the page and opens the real popup. */
  async clickToolbarButton(page) {
    await page.bringToFront();
    const tabs = (await this.targets('tab')).filter(({ url }) => url === page.url());
    const tab = tabs.find(({ embedderData }) => embedderData?.tabActive) ?? tabs[0];
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    await this.cdp.send('Extensions.triggerAction', { id: this.id, targetId: tab.targetId });
  }

  /**
   * Chooses one of our items in the page's context menu. The menu itself cannot be opened from here, so the browser's
   * event is sent instead.
   */
  async chooseMenu(page, menuItemId) {
    await page.bringToFront();
    const choose = async ({ id, url }) => {
      const { contextMenus, tabs } = globalThis.chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      contextMenus.onClicked.dispatch({ menuItemId: id }, { url, ...tab });
    };
    await this.inBackground(choose, { id: menuItemId, url: page.url() });
  }

  /** A browser-level shortcut. It fires only with `nativeVirtualKeyCode`, which Playwright's keyboard leaves out. */
  async pressShortcut(page, { alt = false, ctrl = false, shift = false, key }) {
    const cdp = await this.context.newCDPSession(page);
    const code = key.toUpperCase().charCodeAt(0);
    const modifiers = (alt ? 1 : 0) | (ctrl ? 2 : 0) | (shift ? 8 : 0);
    const event = {
      modifiers,
      windowsVirtualKeyCode: code,
      nativeVirtualKeyCode: code,
      code: `Key${key.toUpperCase()}`,
      key,
    };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await cdp.detach();
  }

  /**
   * The browser's own menus that are open, as far as they can be seen from here: always empty, because in Chromium none
   * is part of the page's tree.
   */
  async openMenus() {
    return [];
  }

  /** The key that opens the side panel. */
  async pressPanelKey(page) {
    await this.pressShortcut(page, { alt: true, shift: true, key: 's' });
  }

  /**
   * Uses the open popup or side panel as an ordinary page.
   * @template T
   * @param {string} file
   * @param {(page: import('playwright').Page) => Promise<T>} use
   * @returns {Promise<T>}
   */
  async surface(file, use) {
    const isIt = ({ url }) => url.startsWith(this.url(file));
    await until(async () => (await this.targets('page')).some(isIt), `${file} to open`);
    const port = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    // Attached afresh: an earlier connection does not see it. Without noDefaults, downloads elsewhere break.
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true, isLocal: true });
    try {
      const page = browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => isIt({ url: candidate.url() }));
      if (!page) throw new Error(`${file} is open, but was not attached`);
      page.setDefaultTimeout(PATIENCE);
      try {
        return await use(page);
      } catch (error) {
        const seen = await page.locator('body').ariaSnapshot({ timeout: 2000 }).catch(String);
        error.message += `\n\n${file} was then:\n${seen.slice(0, 3000)}`;
        throw error;
      }
    } finally {
      await browser.close(); // only disconnects
    }
  }

  /** Closes the popup that a press opened, as a click elsewhere would. */
  async closePopup() {
    const popups = async () => (await this.targets('page')).filter(({ url }) => url.startsWith(this.url('popup.html')));
    // It comes after the clean view.
    for (const { targetId } of await until(async () => (await popups())[0] && popups(), 'the popup to open'))
      await this.cdp.send('Target.closeTarget', { targetId });
    await until(async () => (await popups()).length === 0, 'the popup to close');
  }

  /** The clean view's frame over `page`. */
  async reader(page) {
    const isReader = (frame) => /^chrome-extension:\/\/[^/]+\/reader\.html/.test(frame.url());
    const frame = await until(() => page.frames().find(isReader), 'the clean view');
    await frame.locator(READER_READY).waitFor({ state: 'attached' });
    return frame;
  }

  /** Stops the service worker, as the browser does when it has been idle. */
  async stopWorker() {
    const ours = async () => (await this.targets('service_worker')).filter(({ url }) => url.includes(this.id));
    const isStopped = async () => {
      const running = await ours();
      // A message that was under way wakes it again, under the same id: then it is stopped once more.
      for (const { targetId } of running)
        await this.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
      return running.length === 0;
    };
    await until(isStopped, 'the worker to stop');
  }

  /** Ends the browser as a power cut would. */
  async kill() {
    const { processInfo } = await this.cdp.send('SystemInfo.getProcessInfo');
    process.kill(processInfo.find(({ type }) => type === 'browser').id, 'SIGKILL');
    await this.context.close().catch(() => undefined);
  }

  /** The text in the page's closed shadow roots, and all other. */
  async closedText(page) {
    return this.#pierced(page, (nodes) => nodes.map(({ nodeValue }) => nodeValue).join(' '));
  }

  /**
   * The names of all buttons that are drawn, those in closed shadow roots included, and their boxes in CSS px.
   * @returns {Promise<{ name: string, box: { x: number, y: number, width: number, height: number } }[]>}
   */
  async closedButtons(page) {
    return this.#pierced(page, async (nodes, cdp) => {
      const found = [];
      for (const { nodeId, nodeName, attributes = [] } of nodes) {
        if (nodeName !== 'BUTTON') continue;
        const model = await cdp.send('DOM.getBoxModel', { nodeId }).catch(() => undefined);
        if (!model) continue;
        const [x, y, , , right, bottom] = model.model.border;
        const texts = nodes.filter(({ parentId, nodeType }) => parentId === nodeId && nodeType === 3);
        const name = attributes.includes('aria-label')
          ? attributes[attributes.indexOf('aria-label') + 1]
          : texts.map(({ nodeValue }) => nodeValue).join('');
        found.push({ name, box: { x, y, width: right - x, height: bottom - y } });
      }
      return found;
    });
  }

  async #pierced(page, use) {
    const cdp = await this.context.newCDPSession(page);
    await cdp.send('DOM.enable');
    const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    try {
      return await use(nodes, cdp);
    } finally {
      await cdp.detach();
    }
  }

  /**
   * Runs a function where the background runs, which must be awake.
   * @template T, G
   * @param {(given: G) => T | Promise<T>} act
   * @param {G} [given]
   * @returns {Promise<T>}
   */
  async inBackground(act, given) {
    const worker = this.context.serviceWorkers().find((one) => one.url().includes(this.id));
    if (!worker) throw new Error('no worker runs');
    return worker.evaluate(act, given);
  }

  /** Sets whether the page's reader prefers reduced motion. */
  async reduceMotion(page, isReduced) {
    await page.emulateMedia({ reducedMotion: isReduced ? 'reduce' : 'no-preference' });
  }

  /** Sets the time zone of the pages, as in `Asia/Shanghai`. */
  async setTimeZone(page, timezoneId) {
    const cdp = await this.context.newCDPSession(page);
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId });
  }

  /** Sets the storage quota of our own pages, in bytes. What is already stored counts towards it. */
  async limitStorage(page, { quota }) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${this.id}`, quotaSize: quota });
  }

  /**
   * Returns a function that sets the document for every address that the page goes to from now on. Only requests for
   * documents are answered: the browser reaches no other machine, and answering for each picture would take most of the
   * time.
   * @param {import('playwright').Page} page
   * @returns {Promise<(body: string) => void>}
   */
  async serveDocuments(page) {
    const cdp = await this.context.newCDPSession(page);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    let body = '';
    const answer = ({ requestId, frameId }) =>
      frameId === frameTree.frame.id
        ? cdp.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
            body: Buffer.from(body).toString('base64'),
          })
        : cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // A frame that is gone by then needs no answer.
    cdp.on('Fetch.requestPaused', (asked) => void answer(asked).catch(() => undefined));
    await cdp.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
    return (given) => {
      body = given;
    };
  }

  /**
   * Makes the browser as new for the next test: one blank tab, no state of a site, an extension that keeps nothing and
   * was granted nothing. Returns what is left nevertheless, in words; empty if nothing is.
   */
  async renew() {
    if (this.spoiled || this.blank.isClosed()) return [this.spoiled || 'the blank tab was closed'];
    const { blank, context } = this;
    const others = context.pages().filter((page) => page !== blank);
    const sites = new Set(others.map((page) => new URL(page.url())).filter(({ protocol }) => /^http/.test(protocol)));
    await Promise.all(others.map((page) => page.close()));
    await Promise.all([context.unrouteAll(), context.clearPermissions(), context.clearCookies()]);
    const cdp = await context.newCDPSession(blank);
    for (const { origin } of sites) await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await cdp.detach();
    if (blank.url() !== this.bare) await blank.goto(this.bare);
    await blank.evaluate(takeBack);
    await this.stopWorker();
    await blank.evaluate(dropDatabases);
    const left = await blank.evaluate(whatIsLeft);
    const open = (await this.targets('page')).filter(({ url }) => url.includes(this.id) && url !== blank.url());
    const running = (await this.targets('service_worker')).filter(({ url }) => url.includes(this.id));
    // Playwright waits for an answer of a worker that sleeps, for ever, whenever a test routes requests.
    await blank.evaluate(() => globalThis.chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined));
    return [...left, ...[...open, ...running].map(({ url }) => url)];
  }

  async close() {
    await this.context.close();
  }

  /** Closes the browser and throws its profile away. */
  async discard() {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Chromium takes --load-extension; branded Chrome and Edge ignore it and take the same over CDP. */
async function loadedId(cdp, extension) {
  const listed = async () =>
    (await cdp.send('Extensions.getExtensions')).extensions.find(({ path }) => path === extension)?.id;
  const id = await until(listed, 'the extension to load', 3000).catch(() => undefined);
  return id ?? (await cdp.send('Extensions.loadUnpacked', { path: extension })).id;
}

/**
 * Waits until the worker listens, at most `timeout` ms: in a profile used before, it may be asleep and never start on
 * its own.
 */
async function workerIsUp(context, id, timeout) {
  const ours = () => context.serviceWorkers().find((worker) => worker.url().includes(id));
  const predicate = (worker) => worker.url().includes(id);
  const worker = ours() ?? (await context.waitForEvent('serviceworker', { predicate, timeout }).catch(ours));
  if (worker) await listens(worker);
}

/** Waits until a worker's first run is over. */
const listens = (worker) =>
  worker.evaluate(async () => {
    const { registration } = globalThis;
    while (registration.active?.state !== 'activated') await new Promise((done) => setTimeout(done, 20));
  });
