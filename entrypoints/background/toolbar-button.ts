import { type Browser, browser } from 'wxt/browser';
import { problemOf } from '@/utils/model/problem';
import type { Settings } from '@/utils/model/settings';
import { startInPage } from '@/utils/platform/inject';
import type { PageArticle, PageState, SelectedPassage } from '@/utils/protocol/page-commands';
import { askReader, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { readSettings } from '@/utils/settings';

const POPUP = '/popup.html';
/** The page shown after installation asks for a press of the button; there it does what the button's picture does. */
const WELCOME = '/welcome.html';

/** When a page does not answer a press within this many ms, the popup opens without its answer and says so. */
const LONGEST_PRESS_MS = 4000;

/** How long the popup waits for a clean view to be painted, in ms. */
const LONGEST_WAIT_MS = 500;

// What the last press in each tab found, until the popup reads it.
const presses = new Map<number, Promise<Press>>();

// Callbacks, by tab, that run once the clean view opened by a press is painted.
const unpainted = new Map<number, () => void>();

/**
 * Handles a press of the toolbar button. With nothing selected and no clean view open, it opens the clean view;
 * otherwise it shows the popup for the selected passage or the article. On the welcome page it begins the tour.
 * Settings can change this (docs/decisions/0004, 0010). The manifest names no popup because the browser would take a
 * quarter of a second to draw it before any of our code ran.
 */
export function onToolbarButton(tab: Browser.tabs.Tab): void {
  const { id = browser.tabs.TAB_ID_NONE } = tab;
  const welcome = browser.runtime.getURL(WELCOME);
  if (tab.url?.split('#')[0] === welcome) return void browser.tabs.update(id, { url: `${welcome}#begin` });
  const opens = readSettings().then(({ toolbarButton }) => toolbarButton);
  const press = pressed(tab, opens);
  presses.set(id, press);
  const painted = new Promise<void>((resolve) => unpainted.set(id, resolve));
  const show = async (): Promise<unknown> => {
    const met = await Promise.race([press, new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_PRESS_MS))]);
    if (!met) return showPopup(id);
    const { isOpening } = met;
    if (isOpening && (await opens) === 'clean-view') return presses.delete(id);
    // The popup is a window; creating it at once would delay the text.
    if (isOpening) await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
    return showPopup(id);
  };
  void show();
}

/**
 * Opens the popup for a tab's selection, on request of its context menu or selection toolbar. False when the browser
 * refused.
 */
export async function showPopupFor(
  tab: Browser.tabs.Tab | undefined,
  wants: NonNullable<Press['wants']>,
  annotation?: Press['annotation'],
): Promise<boolean> {
  if (tab?.id === undefined) return showPopup();
  const { id } = tab;
  // A clean view over the page has a selection of its own.
  const press = async (): Promise<Press> => {
    const found = await pressed(tab, 'popup');
    return { ...found, ...(found.selected ? {} : await inReader(id)), wants, ...(annotation ? { annotation } : {}) };
  };
  const own = press();
  presses.set(id, own);
  const isOpened = await showPopup(id);
  if (!isOpened && presses.get(id) === own) presses.delete(id); // do not leave it for a popup opened later
  return isOpened;
}

/** Called when the clean view in a tab has painted something. */
export function readerPainted(tabId: number): void {
  unpainted.get(tabId)?.();
  unpainted.delete(tabId);
}

/**
 * Opens the popup. The popup is set for this one time, so that the next press reaches `onToolbarButton` again. False
 * when the browser refused.
 */
export function showPopup(tabId?: number): Promise<boolean> {
  // On a phone the popup is an ordinary page, if it can be opened at all.
  if (!('openPopup' in browser.action)) return inTab(tabId);
  void browser.action.setPopup({ popup: POPUP });
  const opened = browser.action.openPopup().then(
    () => true,
    (error: unknown) => {
      reportError(error, 'opening the popup');
      return false;
    },
  );
  void browser.action.setPopup({ popup: '' });
  return opened;
}

async function inTab(tabId: number | undefined): Promise<boolean> {
  const [current] = tabId === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const about = tabId ?? current?.id ?? browser.tabs.TAB_ID_NONE;
  await browser.tabs.create({ url: browser.runtime.getURL(`${POPUP}?tab=${about}`) });
  return true;
}

/**
 * Returns what the last press in a tab found. Without one (a key opened the popup) it finds out what a press would find
 * now.
 */
export async function takePress(tabId: number): Promise<Press> {
  const press = presses.get(tabId);
  presses.delete(tabId);
  return press ?? pressed(await browser.tabs.get(tabId), 'popup');
}

type Opens = Settings['toolbarButton'];

async function pressed(tab: Browser.tabs.Tab, opens: Opens | Promise<Opens>): Promise<Press> {
  const { id: tabId = browser.tabs.TAB_ID_NONE, url } = tab;
  const about = { tabId, isPrivate: tab.incognito, address: url ?? '', isLive: false };
  // Read the settings while the annotator is being injected.
  const ask = async () => ({ openReader: (await opens) !== 'popup' });
  try {
    if (url?.startsWith(browser.runtime.getURL('/'))) return { ...about, ...(await inOwnPage(tabId)) };
    const state = await startInPage({ tabId, url }, 'page.press', ask());
    return { ...about, ...(await meaning(tabId, state, await opens)) };
  } catch (error) {
    const isReaderView = (tab as { isInReaderMode?: boolean }).isInReaderMode === true;
    return { ...about, reader: 'none', problem: isReaderView ? 'reader-view' : problemOf(error) };
  }
}

async function meaning(
  tabId: number,
  { wasOpen, ...state }: PageState,
  opens: Opens,
): Promise<Partial<Press> & { reader: 'open' | 'closed' }> {
  if (!wasOpen && !state.selected) return { ...state, isOpening: state.reader === 'open' };
  if (!wasOpen) {
    const page = await tell(tabId, 'page.extract', {}).catch((): PageArticle => ({ problem: 'page-gone' }));
    return { ...state, isLive: true, page };
  }
  const selection = await inReader(tabId);
  if (selection.selected || opens !== 'both') return { ...state, ...selection };
  await tell(tabId, 'page.close', {});
  return { ...state, reader: 'closed' };
}

/** What a press finds on a page of ours: a clean view in its own tab, or a page without an article. */
async function inOwnPage(tabId: number): Promise<Partial<Press> & Pick<Press, 'reader'>> {
  const marks = await askReader('reader.marks', { tabId });
  if (!marks) return { reader: 'none' };
  return { reader: 'tab', address: marks.address, ...(await inReader(tabId)) };
}

async function inReader(tabId: number): Promise<{ selected?: SelectedPassage }> {
  const selected = await askReader('reader.selected', { tabId });
  return selected ? { selected } : {};
}

/** Shows the number of annotations of a tab's article on the toolbar button; no badge for zero. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a2f23' });
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : '' });
  } catch {
    // The tab was closed in the meantime.
  }
}
