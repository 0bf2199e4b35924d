import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Tab, WholePage } from './whole-page';

/** Where the extension's own pages are. */
export const ORIGIN = `chrome-extension://${fakeBrowser.runtime.id}`;

/** A screen so tall that of a list nothing is out of sight, CSS px. */
const TALL = 20_000;

/** Tells of a size once, as a browser does for what is new on the screen. */
class Measured {
  constructor(private readonly look: () => void) {}
  observe = (): void => queueMicrotask(this.look);
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}

/** A custom highlight, which happy-dom has not. */
class Painted extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

interface Furniture extends Pick<WholePage, 'opened' | 'went' | 'saved'> {
  tab: Tab | undefined;
  storage: { usage: number; quota: number };
}

/** The parts of the browser that are used besides messages and storage. */
export function furnish({ opened, went, saved, tab, storage }: Furniture): void {
  Object.assign(fakeBrowser.tabs, {
    query: async () => (tab ? [tab] : []),
    get: async () => tab,
    getCurrent: async () => tab,
    update: async () => tab,
    remove: async () => undefined,
    create: async ({ url }: { url: string }) => {
      opened.push(url.replace(ORIGIN, ''));
      return { id: 99 };
    },
  });
  const never = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser.permissions, {
    contains: async () => true,
    request: async () => true,
    remove: async () => true,
    onAdded: never,
    onRemoved: never,
  });
  Object.assign(fakeBrowser.runtime, {
    onConnect: never,
    connect: () => ({ onDisconnect: never, disconnect: () => undefined }),
  });
  Object.assign(fakeBrowser.scripting, {
    insertCSS: async () => undefined,
    executeScript: async () => [{ result: undefined }],
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    unregisterContentScripts: async () => undefined,
  });
  Object.assign(fakeBrowser.contextMenus, {
    create: () => undefined,
    removeAll: async () => undefined,
    onClicked: never,
  });
  Object.assign(fakeBrowser.commands, { onCommand: never, getAll: async () => [] });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', getMessage: (key: string) => key });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => TALL });
  vi.stubGlobal('ResizeObserver', Measured);
  vi.stubGlobal('Highlight', Painted);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  // Every passage is in sight, a third down the window.
  const inSight = { x: 300, y: 250, left: 300, right: 600, top: 250, bottom: 270, width: 300, height: 20 };
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(inSight as DOMRect);
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([inSight] as never);
  vi.stubGlobal('CSS', { ...globalThis.CSS, highlights: new Map() });
  vi.stubGlobal('close', () => undefined);
  vi.spyOn(location, 'assign').mockImplementation((url) => void went.push(String(url)));
  vi.spyOn(window, 'open').mockImplementation((url) => void opened.push(String(url)) as never);
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${ORIGIN}/${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  const click = HTMLAnchorElement.prototype.click;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (this.download && blob) saved.push({ name: this.download, text: () => blob.text() });
    else click.call(this);
  });
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: async (...given: unknown[]) => (given.at(-1) as (lock: object) => unknown)({}) },
  });
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { persisted: async () => true, persist: async () => true, estimate: async () => storage },
  });
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const url = String(address);
    if (!url.startsWith(ORIGIN)) throw new TypeError(`nobody answers at ${url}`);
    return new Response(readFileSync(`public${url.slice(ORIGIN.length)}`));
  });
}
