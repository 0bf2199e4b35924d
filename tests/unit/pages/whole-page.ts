/**
 * Whole pages of Pressmark with the real background behind them, in one process: what a page asks travels over a bus
 * that turns it into JSON, as the browser does, to `serve` with the real handlers and a real notebook (Dexie on
 * fake-indexeddb). Only the browser is missing: tabs, permissions and scripts in web pages are the stand-ins of
 * `browser-stand-ins.ts`.
 *
 *     const page = await openPage('library', { at: '?q=门岗' });
 *     await page.user.click(await page.findByRole('option', { name: /形同虚设/ }));
 *     expect(await page.db.annotations.count()).toBe(30);
 *
 * Each `openPage` starts with the notebook of `notebook-at-hand.ts` unchanged, unless told otherwise; `openAnother`
 * opens a page in place of the one before, in the same tab. The background keeps running through a file of tests.
 */
import { configure, type queries, within } from '@testing-library/dom';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import Dexie from 'dexie';
import { render } from 'preact';
import { afterEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Annotation } from '@/utils/model/annotation';
import type { Problem } from '@/utils/model/problem';
import type { Settings, UiLanguage } from '@/utils/model/settings';
import type { Envelope } from '@/utils/protocol/request';
import type { RequestType } from '@/utils/protocol/requests';
import type { Database } from '@/utils/store/database';
import { furnish, ORIGIN } from './browser-stand-ins';
import { keepReadings } from './notebook-at-hand';

// Parts that are loaded on demand take their time on a busy machine. No stylesheet is loaded here, so checking whether
// every element is visible would cost most of the time and reveal nothing.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

// The clean view loads the extraction as a file of its own, which only a build has.
vi.mock('@/utils/platform/load-extraction', () => ({
  loadExtraction: async () => (await import('@/utils/extraction/extraction-tools')).extractionTools,
}));

// Nor is there a network, not even to our own files.
vi.mock('@/utils/platform/load-document', () => ({
  loadDocument: async (url: string) => {
    const document = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
    return { document, url };
  },
}));

// The day's backup is made some seconds after the start: in the middle of a test.
vi.mock('@/utils/backup/presence', async (importOriginal) => {
  const own = await importOriginal<typeof import('@/utils/backup/presence')>();
  return { ...own, notePresence: async () => undefined };
});
vi.mock('@/utils/backup/automatic-backup', async (importOriginal) => {
  const own = await importOriginal<typeof import('@/utils/backup/automatic-backup')>();
  return { ...own, backupIfDue: async () => undefined };
});

export type PageName =
  | 'essay'
  | 'export'
  | 'help'
  | 'import'
  | 'ledger'
  | 'library'
  | 'numbers'
  | 'options'
  | 'paste'
  | 'popup'
  | 'reader'
  | 'sidepanel'
  | 'welcome';

/** A tab that the browser has, as far as anybody asks. */
export interface Tab {
  id: number;
  url: string;
  title?: string;
  incognito?: boolean;
}

interface Options {
  /** Query and hash of the page's address. */
  at?: string;
  language?: UiLanguage;
  settings?: Partial<Settings>;
  /** False: nothing was read or marked yet. */
  hasNotebook?: boolean;
  /** Writes more into the notebook, before the page opens. */
  before?: (db: Database) => Promise<unknown>;
  /** The tab in front. */
  tab?: Tab;
  /** The page stands in a frame over the tab's page. */
  isFrame?: boolean;
  /** The current day, so that deadlines are as near as a test needs. */
  today?: string;
  /** How full the browser's storage is. */
  storage?: { usage: number; quota: number };
  /** Answers of the script in the tab's page, by command; without it, no script answers. */
  inPage?: Record<string, (data: never) => unknown>;
}

export type WholePage = ReturnType<typeof within<typeof queries>> & {
  user: UserEvent;
  /** The notebook on disk. */
  db: Database;
  /** The annotation of this quote, as it is stored. */
  mark: (quote: string) => Promise<Annotation>;
  /** English names of the codes of the annotation of this quote. */
  codesOf: (quote: string) => Promise<string[]>;
  /** How many annotations are stored and not in the bin. */
  living: () => Promise<number>;
  /** The requests to the background, in order. */
  asked: { type: string; data: unknown }[];
  /** Addresses of the tabs that were opened. */
  opened: string[];
  /** Where the page itself was led. */
  went: string[];
  /** The files that were saved. */
  saved: { name: string; text: () => Promise<string> }[];
  /** Selects these words of the page with the pointer. */
  select: (words: string) => void;
  /** From now on this request fails with that problem; undefined mends it. */
  fail: (type: RequestType, problem: Problem | undefined) => void;
  /** From now on this request waits for its turn until the function given is called, as behind a slow disk. */
  holdBack: (type: RequestType) => () => void;
  /** Opens another page on the same background in this page's place. */
  openAnother: (name: PageName, at?: string) => Promise<void>;
};

/** Messages are copied on their way as Chromium does it. */
const carried = <T>(message: T): T => (message === undefined ? message : JSON.parse(JSON.stringify(message)));

let leave: (() => Promise<void>) | undefined;

afterEach(async () => {
  await leave?.();
  leave = undefined;
});

interface Running {
  db: Database;
  /** The notebook as it is in the beginning, past the store: nothing is computed or remembered by it. */
  restore: (hasNotebook: boolean) => Promise<void>;
}

let running: Promise<Running> | undefined;

/** The background, once in a file of tests: it listens on, as it does between two pages. */
async function start(): Promise<Running> {
  const background = (await import('@/entrypoints/background')).default;
  background.main?.();
  const { db } = await import('@/entrypoints/background/db');
  await db.open();
  const past = await new Dexie(db.name).open();
  const contents = (): Promise<unknown[][]> => Promise.all(past.tables.map((table) => table.toArray()));
  const empty = await contents();
  await keepReadings(db);
  const full = await contents();
  const restore = (hasNotebook: boolean): Promise<void> =>
    past.transaction('rw', past.tables, async () => {
      for (const [at, table] of past.tables.entries()) {
        await table.clear();
        await table.bulkPut((hasNotebook ? full : empty)[at] ?? []);
      }
    });
  return { db, restore };
}

let openedPages = 0;

/** What the background is still working on, including requests that a page sent while it was being left. */
const underWay = new Set<Promise<unknown>>();

/** Opens a page of ours as a reader finds it. */
export async function openPage(name: PageName, options: Options = {}): Promise<WholePage> {
  const { language = 'en', settings = {}, hasNotebook = true, before, tab, inPage, today } = options;
  const { storage = { usage: 2e6, quota: 1e9 } } = options;
  const failing = new Map<string, Problem>();
  const heldBack = new Map<string, Promise<void>>();
  const page = {
    asked: [] as WholePage['asked'],
    opened: [] as string[],
    went: [] as string[],
    saved: [] as WholePage['saved'],
  };
  if (today) vi.useFakeTimers({ toFake: ['Date'], now: new Date(today) });
  furnish({ ...page, tab, storage });
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
  const stored = Object.entries({ uiLanguage: language, ...settings }).map(([key, value]) => [`setting.${key}`, value]);
  await fakeBrowser.storage.local.set(Object.fromEntries(stored));

  const send = async (message: { type: string; data?: unknown }, sender: object): Promise<unknown> => {
    page.asked.push(carried({ type: message.type, data: message.data }));
    await heldBack.get(message.type);
    const problem = failing.get(message.type);
    if (problem) return { ok: false, problem, detail: 'made to fail' };
    const { onMessage } = fakeBrowser.runtime;
    const answered = new Promise((resolve) => {
      const respond = (envelope: Envelope): void => resolve(carried(envelope));
      void onMessage.trigger(carried(message) as never, sender as never, respond as never).then((said) => {
        if (!said.includes(true as never)) resolve(undefined);
      });
    });
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
    return answered;
  };
  const own = (): object => ({
    id: fakeBrowser.runtime.id,
    url: location.href,
    ...(options.isFrame && tab ? { tab, frameId: 3 } : {}),
  });
  fakeBrowser.runtime.sendMessage = ((message: never) => send(message, own())) as never;
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_: number, message: { type: string; data: unknown }) => {
      const answer = inPage?.[message.type];
      if (answer) return carried({ ok: true, value: await answer(carried(message.data) as never) });
      if (message.type.startsWith('page.')) throw new Error('Could not establish connection.');
      return send(message, { id: fakeBrowser.runtime.id, url: `${ORIGIN}/background.js` });
    },
  });

  running ??= start();
  const { db, restore } = await running;
  await restore(hasNotebook);
  await before?.(db);

  const close = (): void => {
    const app = document.getElementById('app');
    if (app) render(null, app);
    document.body.replaceChildren();
  };
  leave = async () => {
    close();
    await Promise.all(underWay);
    sessionStorage.clear();
    localStorage.clear();
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
  const show = async (which: PageName, at = ''): Promise<void> => {
    close();
    const { happyDOM } = globalThis as unknown as { happyDOM: { setURL(url: string): void } };
    happyDOM.setURL(`${ORIGIN}/${which}.html${at}`);
    document.body.innerHTML = '<div id="app"></div>';
    openedPages += 1;
    // Each time its first module is a new one, as after a click on a link; all others are there already.
    await import(/* @vite-ignore */ `/entrypoints/${which}/main.tsx?opened=${openedPages}`);
  };
  await show(name, options.at);
  const mark = async (quote: string): Promise<Annotation> => {
    const all = await db.annotations.toArray();
    const found = all.find(({ target }) => target.selector.quote.exact === quote);
    if (!found) throw new Error(`No annotation of ${quote}.`);
    return found;
  };
  const codesOf = async (quote: string): Promise<string[]> =>
    (await db.codes.bulkGet((await mark(quote)).codes)).map((code) => code?.names.en ?? '?');
  return {
    ...within<typeof queries>(document.body),
    ...page,
    user: userEvent.setup(),
    db,
    mark,
    codesOf,
    living: async () => (await db.annotations.toArray()).filter(({ deleted }) => !deleted).length,
    select,
    fail: (type, problem) => (problem ? failing.set(type, problem) : failing.delete(type)),
    holdBack: (type) => {
      let letGo = (): void => undefined;
      heldBack.set(
        type,
        new Promise((resolve) => {
          letGo = resolve;
        }),
      );
      return () => letGo();
    },
    openAnother: show,
  };
}

function select(words: string): void {
  const walker = document.createTreeWalker(
    document.querySelector('.article-body') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    document.dispatchEvent(new Event('selectionchange'));
    return;
  }
  throw new Error(`Not on the page: ${words}`);
}
