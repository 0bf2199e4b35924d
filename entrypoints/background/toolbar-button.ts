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
/** The first page asks for the button to be pressed: there it does what the picture of it does. */
const WELCOME = '/welcome.html';

/** A page that answers a press no sooner is busy: the popup comes without it and says so. Milliseconds. */
const LONGEST_PRESS_MS = 4000;

/** So long the popup waits for a clean view to be painted, in ms. */
const LONGEST_WAIT_MS = 500;

// What was met by the last press in each tab, until the popup has taken it up.
const presses = new Map<number, Promise<Press>>();

// Called once the clean view that a press opened in a tab is painted.
const unpainted = new Map<number, () => void>();

/**
 * Does what a press of the toolbar button means: with nothing selected and no clean view there, it opens that alone; else it
 * shows the popup, for the passage that is selected or the article at hand; on the first page it begins the tour. The settings
 * have other ways (docs/decisions/0004, 0010). The manifest names no popup: the browser would take a quarter of a second to draw it before
 * a line of ours ran.
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
    // The popup is a window: made at once it would hold the text up.
    if (isOpening) await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
    return showPopup(id);
  };
  void show();
}

/**
 * Opens the popup for what is selected in a tab, as a choice in the page's menu, or in its toolbar, wants it. False when the
 * browser refused.
 */
export async function showPopupFor(
  tab: Browser.tabs.Tab | undefined,
  wants: NonNullable<Press['wants']>,
): Promise<boolean> {
  if (tab?.id === undefined) return showPopup();
  const { id } = tab;
  // The clean view over the page has a selection of its own.
  const press = async (): Promise<Press> => {
    const found = await pressed(tab, 'popup');
    return { ...found, ...(found.selected ? {} : await inReader(id)), wants };
  };
  const own = press();
  presses.set(id, own);
  const isOpened = await showPopup(id);
  if (!isOpened && presses.get(id) === own) presses.delete(id); // nothing that a later popup is for
  return isOpened;
}

/** The clean view in a tab has something on the screen. */
export function readerPainted(tabId: number): void {
  unpainted.get(tabId)?.();
  unpainted.delete(tabId);
}

/**
 * Opens the popup. It is set for this once only, so that the next press comes to `onToolbarButton` again. False when the
 * browser refused.
 */
export function showPopup(tabId?: number): Promise<boolean> {
  // On a phone a popup is a page like any other, where it can be opened at all.
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

/** What the last press in a tab met; what a press would meet now where there was none, as after a key that opened the popup. */
export async function takePress(tabId: number): Promise<Press> {
  const press = presses.get(tabId);
  presses.delete(tabId);
  return press ?? pressed(await browser.tabs.get(tabId), 'popup');
}

type Opens = Settings['toolbarButton'];

async function pressed(tab: Browser.tabs.Tab, opens: Opens | Promise<Opens>): Promise<Press> {
  const { id: tabId = browser.tabs.TAB_ID_NONE, url } = tab;
  const about = { tabId, isPrivate: tab.incognito, address: url ?? '', isLive: false };
  // Read while the annotator is on its way into the page.
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

/** A page of ours: a clean view in a tab of its own, or one without an article. */
async function inOwnPage(tabId: number): Promise<Partial<Press> & Pick<Press, 'reader'>> {
  const marks = await askReader('reader.marks', { tabId });
  if (!marks) return { reader: 'none' };
  return { reader: 'tab', address: marks.address, ...(await inReader(tabId)) };
}

async function inReader(tabId: number): Promise<{ selected?: SelectedPassage }> {
  const selected = await askReader('reader.selected', { tabId });
  return selected ? { selected } : {};
}

/** Shows on the toolbar button how many annotations the tab's article has; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a2f23' });
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : '' });
  } catch {
    // The tab was closed meanwhile: there is nothing left to show it on.
  }
}
