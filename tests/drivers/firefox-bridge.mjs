#!/usr/bin/env node
// Sits between Playwright and an unpatched Firefox. Playwright starts this file in place of the browser; it starts
// Firefox (FIREFOX_BRIDGE_BINARY), passes WebDriver BiDi through, and mends where the two disagree. It also answers
// privileged requests of the driver over HTTP: firefox.mjs posts a script to /chrome. What is mended, and why:
// - Playwright evaluates with `eval`, which extension pages and strict sites forbid: the source is sent as a function.
// - Firefox has no `emulation.setMediaFeaturesOverride`: the preferences behind the media features are set.
// - Extension documents in another process report no load event: it is made up once their realm exists.
// - Downloads of an extension page are not reported either: they are read from Firefox's own list.
// - Scripts for future documents do not run in extension documents: a process script runs them.
// - Tabs that an extension page opens (`open`, a link) are not reported: they become pages with their first document.
// - Closing a tab with such a page is not always reported: the windows report it.
// - The copy of a page made for printing is reported as a tab, which it is not: the report is dropped.
// - A click in a sidebar gives it no focus: the sidebar keeps the focus as long as a test uses it.
// - Text is typed key by key: Playwright's way walks down the focused frames, and ours is in a closed shadow root.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { asBody } from './as-body.mjs';

const LISTENING = /^WebDriver BiDi listening on (ws:\/\/\S+)$/;
/** Our own commands are numbered from here; Playwright's count from 1. */
const OWN = 2 ** 40;

const args = process.argv.slice(2);
const firefox = spawn(process.env.FIREFOX_BRIDGE_BINARY, args, { stdio: ['ignore', 'ignore', 'pipe'] });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill('SIGKILL'));
process.on('exit', () => firefox.kill('SIGKILL'));
firefox.on('exit', (code) => process.exit(code ?? 0));

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, upstream] = LISTENING.exec(line) ?? [];
  if (upstream) serve(upstream);
  else process.stderr.write(`${line}\n`);
});

function serve(upstream) {
  let bridge;
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await bridge
      .answer(request.url, JSON.parse(Buffer.concat(chunks).toString()))
      .catch((error) => ({ error: String(error) }));
    response.end(JSON.stringify(answer));
  });
  new WebSocketServer({ server }).on('connection', (client) => {
    bridge = new Bridge(client, upstream);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    const profile = args[args.indexOf('--profile') + 1];
    writeFileSync(`${profile}/bridge-port`, String(port));
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
  });
}

class Bridge {
  #client;
  #firefox;
  #waiting = [];
  #lastId = OWN;
  #own = new Map();
  /** Tabs, frames and surfaces that have been told to be there, by the id of their context. */
  #created = new Set();
  /** Tabs that a page of the extension has opened, the same way. */
  #opened = new Set();
  /** Tabs that have been told to be closed, by the id of their context. */
  #closed = new Set();
  /** How many pages are being printed, and the copies of them that Firefox makes for that: no pages for Playwright. */
  #printing = 0;
  #copies = new Set();

  constructor(client, upstream) {
    this.#client = client;
    this.#firefox = new WebSocket(`${upstream}/session`, { maxPayload: 1 << 30 });
    this.#firefox.on('open', () => {
      for (const message of this.#waiting) this.#firefox.send(message);
      this.#waiting = undefined;
    });
    this.#firefox.on('message', (data) => this.#fromFirefox(JSON.parse(data)));
    this.#firefox.on('close', () => client.close());
    client.on('message', (data) => this.#fromPlaywright(JSON.parse(data)));
    client.on('close', () => this.#firefox.close());
  }

  #send(message) {
    const text = JSON.stringify(message);
    if (this.#waiting) this.#waiting.push(text);
    else this.#firefox.send(text);
  }

  #tell(message) {
    this.#client.send(JSON.stringify(message));
  }

  /** Sends a command of our own; returns its result. */
  ask(method, params) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#own.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  /** Answers the driver's requests, by path. */
  async answer(path, given) {
    if (path === '/chrome') return { value: await this.chrome(given.body, ...given.args) };
    if (path === '/attach') return { value: await this.#attach(given.start) };
    if (path === '/detach') return { value: await this.#detach(given.context) };
    if (path === '/text') return { value: await this.#closedText(given.url) };
    if (path === '/buttons') return { value: await this.#closedButtons(given.url) };
    if (path === '/act') return { value: await this.#act(given.url, given.actions) };
    if (path === '/time-zone')
      return { value: await this.ask('emulation.setTimezoneOverride', { ...given, userContexts: ['default'] }) };
    throw new Error(`nothing answers ${path}`);
  }

  async #browserWindow() {
    const { contexts } = await this.ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    return contexts[0].context;
  }

  /** Runs the body of an async function with privileges, in the browser's first window. */
  async chrome(body, ...given) {
    const answer = await this.ask('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify({ value: await (async function () { ${body} }).apply(null, JSON.parse(given)) })`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      target: { context: await this.#browserWindow() },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value).value;
  }

  /**
   * Makes a surface that is not a tab (popup, sidebar) a page for Playwright, under the id that Firefox itself would
   * give it.
   */
  async #attach(start) {
    const { context, realms } = await this.#surface(start);
    await this.#tellPage(context, start, realms);
    await this.chrome(TAKE_FOCUS, context);
    return context;
  }

  /** Reports a page that Firefox did not report. */
  async #tellPage(context, url, realms) {
    this.#created.add(context);
    this.#event('browsingContext.contextCreated', { context, url, ...SURFACE });
    await this.#tellDocument({ context, url, navigation: null }, realms);
  }

  async #tellDocument({ context, url, navigation }, realms) {
    for (const realm of realms) if (!realm.sandbox) this.#event('script.realmCreated', { ...realm, context });
    await this.#tellLoad({ context, url, navigation });
  }

  /** Tells of a document in a tab that a page of the extension has opened; of the tab itself with its first. */
  async #tellOpened(committed) {
    const { context, url } = committed.params;
    const isFirst = !this.#opened.has(context);
    if (isFirst) {
      const { contexts } = await this.ask('browsingContext.getTree', { maxDepth: 0 });
      if (!contexts.some((one) => one.context === context)) return;
      this.#opened.add(context);
    } else this.#tell(committed);
    await this.#loaded(context);
    const { realms } = await this.ask('script.getRealms', { context });
    if (isFirst) await this.#tellPage(context, url, realms);
    else await this.#tellDocument(committed.params, realms);
  }

  /** The surface and its realms; looked for again where its frame was exchanged for the extension's own meanwhile. */
  async #surface(start, tries = 20) {
    const context = await this.chrome(FIND_SURFACE, start);
    try {
      const { realms } = await this.ask('script.getRealms', { context });
      if (realms.some(({ sandbox }) => !sandbox)) return { context, realms };
    } catch (error) {
      if (tries === 0) throw error;
    }
    await new Promise((done) => setTimeout(done, 100));
    return this.#surface(start, tries - 1);
  }

  async #detach(context) {
    this.#event('browsingContext.contextDestroyed', { context, ...SURFACE });
    await this.chrome(GIVE_FOCUS_BACK, context);
  }

  /** The context of the tab that shows `url`. */
  async #tab(url) {
    const { contexts } = await this.ask('browsingContext.getTree', { maxDepth: 0 });
    const found = contexts.find((one) => one.url === url);
    if (!found) throw new Error(`no tab shows ${url}`);
    return found.context;
  }

  /** All nodes of a tab's document, those in closed shadow roots too: the protocol writes them out for whom asks. */
  async #pierced(context) {
    const { result } = await this.ask('script.evaluate', {
      expression: 'document.documentElement',
      target: { context },
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
      awaitPromise: false,
    });
    const nodes = [];
    const read = (node) => {
      if (!node?.value) return;
      nodes.push(node);
      for (const child of node.value.children ?? []) read(child);
      read(node.value.shadowRoot);
    };
    read(result);
    return nodes;
  }

  async #closedText(url) {
    const nodes = await this.#pierced(await this.#tab(url));
    return nodes.map(({ value }) => value.nodeValue ?? '').join(' ');
  }

  async #closedButtons(url) {
    const context = await this.#tab(url);
    const buttons = (await this.#pierced(context)).filter(({ value }) => value.localName === 'button');
    if (buttons.length === 0) return [];
    const answer = await this.ask('script.callFunction', {
      functionDeclaration: `(...buttons) => JSON.stringify(buttons.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const texts = [...button.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data);
        return { name: button.getAttribute('aria-label') ?? texts.join(''), box: { x, y, width, height } };
      }))`,
      arguments: buttons.map(({ sharedId }) => ({ sharedId })),
      target: { context },
      awaitPromise: false,
    });
    if (answer.type === 'exception') return []; // gone meanwhile
    return JSON.parse(answer.result.value).filter(({ box }) => box.width > 0);
  }

  /** Moves a pointer over the tab that shows `url`. */
  async #act(url, actions) {
    const context = await this.#tab(url);
    return this.ask('input.performActions', { context, actions });
  }

  #event(method, params) {
    this.#tell({ type: 'event', method, params });
  }

  async #loaded(context) {
    await this.ask('script.evaluate', {
      expression: `new Promise((loaded) => {
        if (document.readyState === 'complete') loaded();
        else addEventListener('load', () => loaded(), { once: true });
      })`,
      target: { context },
      awaitPromise: true,
    });
  }

  /** Waits until a document is there and tells that it is. */
  async #tellLoad({ context, url, navigation }) {
    await this.#loaded(context);
    for (const method of ['browsingContext.domContentLoaded', 'browsingContext.load'])
      this.#event(method, { context, url, navigation, timestamp: Date.now() });
  }

  /** Types text by keys, into whatever has the focus. */
  async typeText(context, [, , , , , text]) {
    const keys = [...text.value].map((character) => (character === '\n' ? '\uE006' : character));
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.ask('input.performActions', { context, actions: [{ type: 'key', id: 'text', actions }] });
    return { type: 'success', realm: '', result: { type: 'null' } };
  }

  /** Prints, and tells nothing of the copies of the page that Firefox makes for that. */
  async print(params) {
    this.#printing += 1;
    try {
      return await this.ask('browsingContext.print', params);
    } finally {
      this.#printing -= 1;
    }
  }

  /** Tells of downloads as Firefox lists them, until the browser closes. */
  async tellDownloads() {
    try {
      for (;;) {
        for (const { context, id, url, file, done } of await this.chrome(NEXT_DOWNLOADS)) {
          const about = { context, navigation: null, download: id, url, timestamp: Date.now() };
          if (done) this.#event('browsingContext.downloadEnd', { ...about, status: 'complete' });
          else this.#event('browsingContext.downloadWillBegin', { ...about, suggestedFilename: file });
        }
      }
    } catch {
      // The browser was closed.
    }
  }

  /** Tells of closed tabs as their windows do, where the protocol has not, until the browser closes. */
  async tellClosed() {
    try {
      for (;;) {
        const contexts = await this.chrome(NEXT_CLOSED);
        for (const context of contexts.filter((one) => !this.#closed.has(one))) {
          this.#closed.add(context);
          this.#event('browsingContext.contextDestroyed', { context, url: '', ...SURFACE });
        }
      }
    } catch {
      // The browser was closed.
    }
  }

  async #fromPlaywright(message) {
    const mend = MENDED[message.method];
    if (!mend) return this.#send(message);
    try {
      const result = await mend.call(this, message);
      if (result) this.#tell({ type: 'success', id: message.id, result });
      else this.#send(message);
    } catch (error) {
      this.#tell({ type: 'error', id: message.id, error: 'unknown error', message: String(error) });
    }
  }

  #fromFirefox(message) {
    const own = this.#own.get(message.id);
    if (!own) {
      const { method, params } = message;
      if (method?.startsWith('browsingContext.download')) return;
      if (method === 'browsingContext.contextCreated' && this.#printing > 0 && !params.parent)
        this.#copies.add(params.context);
      if (this.#copies.has(params?.context ?? params?.source?.context)) return;
      if (method === 'browsingContext.contextDestroyed') {
        if (this.#closed.has(params.context)) return;
        this.#closed.add(params.context);
      }
      if (method === 'browsingContext.contextCreated') {
        if (this.#created.has(params.context)) return;
        this.#created.add(params.context);
      }
      const isOurs = method === 'browsingContext.navigationCommitted' && params.url.startsWith('moz-extension:');
      if (isOurs && (this.#opened.has(params.context) || !this.#created.has(params.context))) {
        this.#tellOpened(message).catch(() => undefined);
        return;
      }
      if (params?.userContext) params.userContext = 'default'; // a tab in a container is a page like the others
      this.#tell(message);
      if (isOurs) this.#tellLoad(params).catch(() => undefined);
      return;
    }
    this.#own.delete(message.id);
    if (message.type === 'error') own.reject(new Error(`${message.error}: ${message.message}`));
    else own.resolve(message.result);
  }
}

/** What Firefox reports about a top-level context besides its id and address. */
const SURFACE = { children: null, parent: null, originalOpener: null, userContext: 'default', clientWindow: '' };

/** The id of the first page in a popup or sidebar, or in the background, whose address starts so, once it is open. */
const FIND_SURFACE = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const below = (view) => [...view.document.querySelectorAll('browser')].flatMap((browser) => [
    browser,
    ...(!browser.isRemoteBrowser && browser.contentWindow ? below(browser.contentWindow) : []),
  ]);
  const isOpen = (browser) => ['open', undefined].includes(browser.closest('panel')?.state);
  const isIt = (browser) =>
    !browser.closest('tabpanels') && isOpen(browser) && browser.currentURI?.spec.startsWith(arguments[0]);
  for (let tries = 0; tries < 450; tries += 1) {
    const hidden = WebExtensionPolicy.getActiveExtensions().flatMap(({ extension }) => [...(extension?.views ?? [])]);
    const backgrounds = hidden.filter(({ viewType }) => viewType === 'background').map(({ xulBrowser }) => xulBrowser);
    const found = [...Services.wm.getEnumerator('navigator:browser')].flatMap(below).concat(backgrounds).find(isIt);
    if (found) {
      // Tabs alone have such a key and are looked up by id; the browser of a popup or a sidebar is made one of them.
      found.permanentKey ??= {};
      if (!NavigableManager.surfaces) {
        NavigableManager.surfaces = new Map();
        const tabById = NavigableManager.getBrowserById;
        NavigableManager.getBrowserById = (id) =>
          tabById.call(NavigableManager, id) ?? NavigableManager.surfaces.get(id)?.deref() ?? null;
      }
      const id = NavigableManager.getIdForBrowser(found);
      NavigableManager.surfaces.set(id, new window.WeakRef(found));
      return id;
    }
    await new Promise((done) => window.setTimeout(done, 100));
  }
  throw new Error(arguments[0] + ' is not open');`;

/**
 * Finds the sidebar whose id is `arguments[0]`; undefined for a popup, which takes the focus by itself, and for the
 * background.
 */
const SIDEBAR = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const surface = NavigableManager.surfaces?.get(arguments[0])?.deref();
  const sidebar = surface?.ownerDocument.location.href.includes('webext-panels') ? surface : undefined;`;

/** A click in a sidebar gives it the focus, but a click sent over the protocol does not. */
const TAKE_FOCUS = `
  ${SIDEBAR}
  sidebar?.focus();`;

const GIVE_FOCUS_BACK = `
  ${SIDEBAR}
  if (sidebar) Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus();`;

/**
 * Waits for downloads to begin or end, and returns those since the last call. Each belongs to the page that asked for
 * it or, where Firefox does not know that, to the page in front or the popup over it.
 */
const NEXT_DOWNLOADS = `
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (!Downloads.told) {
    const told = (Downloads.told = { waiting: [], ids: new Map(), notify() {} });
    const say = (download, done) => {
      const { context } = told.ids.get(download);
      const file = download.target.path.split('/').at(-1);
      told.waiting.push({ context, id: told.ids.get(download).id, url: download.source.url, file, done });
      told.notify();
    };
    const list = await Downloads.getList(Downloads.ALL);
    await list.addView({
      onDownloadAdded(download) {
        const front = Services.wm.getMostRecentWindow('navigator:browser');
        const surfaces = [...(NavigableManager.surfaces ?? [])];
        const [open] = surfaces.find(([, browser]) => browser.deref()?.closest('panel')?.state === 'open') ?? [];
        const asked = BrowsingContext.get(download.source.browsingContextId)?.top.embedderElement;
        const context = asked?.permanentKey
          ? NavigableManager.getIdForBrowser(asked)
          : (open ?? NavigableManager.getIdForBrowser(front.gBrowser.selectedBrowser));
        told.ids.set(download, { id: Services.uuid.generateUUID().toString(), context });
        say(download, false);
        if (download.succeeded) say(download, true);
      },
      onDownloadChanged(download) {
        if (download.succeeded) say(download, true);
      },
    });
  }
  if (Downloads.told.waiting.length === 0) await new Promise((done) => { Downloads.told.notify = done; });
  return Downloads.told.waiting.splice(0);`;

/**
 * Waits for tabs to close, and returns the contexts of those closed since the last call. It returns a little late,
 * because the protocol reports more about them first.
 */
const NEXT_CLOSED = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (!NavigableManager.closedTabs) {
    const told = (NavigableManager.closedTabs = { waiting: [], notify() {} });
    const listen = (opened) =>
      opened.gBrowser.tabContainer.addEventListener('TabClose', ({ target, detail }) => {
        if (detail.adoptedBy) return;
        told.waiting.push(NavigableManager.getIdForBrowser(target.linkedBrowser));
        told.notify();
      });
    for (const opened of Services.wm.getEnumerator('navigator:browser')) listen(opened);
    Services.obs.addObserver(listen, 'browser-delayed-startup-finished');
  }
  const { closedTabs } = NavigableManager;
  if (closedTabs.waiting.length === 0) await new Promise((done) => { closedTabs.notify = done; });
  await new Promise((done) => window.setTimeout(done, 300));
  return closedTabs.waiting.splice(0);`;

const EVALUATES = '(utilityScript, ...args) => utilityScript.evaluate(...args)';

const PREFERENCES = `
  for (const [name, value] of Object.entries(arguments[0])) {
    if (value === null) Services.prefs.clearUserPref(name);
    else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
    else Services.prefs.setIntPref(name, value);
  }`;

/** Runs the source of a function before any other script of an extension's document, in the given tabs or in all. */
const PRELOAD = `
  const [source, contexts] = arguments;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const tabs = contexts?.map((id) => NavigableManager.getBrowserById(id).browserId) ?? null;
  const act = (run, ids) =>
    Services.obs.addObserver((opened) => {
      if (!opened.location.href.startsWith('moz-extension:')) return;
      if (ids && !ids.includes(opened.browsingContext.top.browserId)) return;
      const sandbox = Cu.Sandbox(opened, { sandboxPrototype: opened, wantXrays: false });
      Cu.evalInSandbox('((globalThis) => { (' + run + ')(); })(window)', sandbox);
    }, 'content-document-global-created');
  const code = '(' + act + ')(' + JSON.stringify(source) + ', ' + JSON.stringify(tabs) + ')';
  Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(code), true);`;

const SHOW_TAB = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const browser = NavigableManager.getBrowserById(arguments[0]);
  const { defaultView: owner } = browser.ownerDocument;
  owner.gBrowser.selectedTab = owner.gBrowser.getTabForBrowser(browser);
  owner.focus();`;

const CENTIMETRES_OF_INCH = 2.54;

const SCHEMES = { dark: 0, light: 1 };

/** A popup or sidebar follows its window's theme, not the preference. */
const SURFACES_FOLLOW = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  for (const surface of NavigableManager.surfaces?.values() ?? []) {
    const context = surface.deref()?.browsingContext;
    if (context) context.prefersColorSchemeOverride = arguments[0];
  }`;

/**
 * Handlers that run in place of a command. If one returns nothing, the command, perhaps changed, goes on to Firefox.
 */
const MENDED = {
  /**
   * Opens tabs in one window, as Chromium does, instead of a window each; in the first window, because a later one may
   * be private. They open in the background: otherwise Firefox would wait until the tab in front says that it is
   * hidden, which a tab that is closing no longer does.
   */
  async 'browsingContext.create'({ params }) {
    const { contexts } = await this.ask('browsingContext.getTree', { maxDepth: 0 });
    const [first] = contexts;
    const created = await this.ask('browsingContext.create', {
      ...params,
      type: 'tab',
      background: true,
      ...(first ? { referenceContext: first.context } : {}),
    });
    await this.chrome(SHOW_TAB, created.context);
    return created;
  },
  async 'browsingContext.activate'({ params }) {
    await this.chrome(SHOW_TAB, params.context);
    return {};
  },
  async 'script.callFunction'({ params }) {
    if (params.functionDeclaration !== EVALUATES) return undefined;
    const source = params.arguments[3].value;
    if (source.includes('__pw_bidiInsertText')) return this.typeText(params.target.context, params.arguments);
    params.functionDeclaration = `(utilityScript, ...args) => {
      const { global } = utilityScript;
      utilityScript.global = { eval: () => {${asBody(source)}\n} };
      try { return utilityScript.evaluate(...args); } finally { utilityScript.global = global; }
    }`;
    params.arguments[3] = { type: 'string', value: '' };
    return undefined;
  },
  /** Playwright's own scripts, and they alone, are given something. */
  async 'script.addPreloadScript'({ params }) {
    if (!params.arguments) await this.chrome(PRELOAD, params.functionDeclaration, params.contexts);
  },
  /** Firefox does not know this permission; a preference stands for a granted one there. */
  async 'permissions.setPermission'({ params: { descriptor, state } }) {
    if (!descriptor.name.startsWith('clipboard-')) return undefined;
    await this.chrome(PREFERENCES, { 'dom.events.testing.asyncClipboard': state === 'granted' });
    return {};
  },
  /** Playwright gives inches, the protocol takes centimetres. */
  'browsingContext.print'({ params }) {
    for (const lengths of [params.page, params.margin])
      for (const side of Object.keys(lengths)) lengths[side] *= CENTIMETRES_OF_INCH;
    return this.print(params);
  },
  /** Asked once, when the browser is up. */
  'browser.setDownloadBehavior'() {
    this.tellDownloads();
    this.tellClosed();
  },
  async 'emulation.setMediaFeaturesOverride'({ params: { features } }) {
    const scheme = features['prefers-color-scheme'];
    const override = scheme ? SCHEMES[scheme] : null;
    await this.chrome(PREFERENCES, { 'layout.css.prefers-color-scheme.content-override': override });
    await this.chrome(SURFACES_FOLLOW, scheme ?? 'none');
    return {};
  },
};
