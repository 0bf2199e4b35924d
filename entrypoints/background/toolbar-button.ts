import { type Browser, browser } from 'wxt/browser';
import { problemOf } from '@/utils/model/problem';
import { startInPage } from '@/utils/platform/inject';
import type { PageArticle, PageCommands, PageState, SelectedPassage } from '@/utils/protocol/page-commands';
import type { Asks } from '@/utils/protocol/request';
import { askReader, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { readSettings } from '@/utils/settings';

const POPUP = '/popup.html';

/** So long the popup waits for a clean view to be painted, in ms. */
const LONGEST_WAIT_MS = 500;

// What was met by the last press in each tab, until the popup has taken it up.
const presses = new Map<number, Promise<Press>>();

// Called once the clean view that a press opened in a tab is painted.
const unpainted = new Map<number, () => void>();

/**
 * Does what a press of the toolbar button means, and shows the popup. The manifest names no popup: the browser would take
 * a quarter of a second to draw it before a line of ours ran (docs/decisions/0004).
 */
export function onToolbarButton(tab: Browser.tabs.Tab): void {
  const { id = browser.tabs.TAB_ID_NONE } = tab;
  const press = pressed(tab, askBySettings());
  presses.set(id, press);
  // Firefox opens a popup only straight from the press. Chromium's would take the processor from the clean view.
  if (import.meta.env.FIREFOX) {
    void showPopup();
    return;
  }
  const painted = new Promise<void>((resolve) => unpainted.set(id, resolve));
  press
    .then(({ reader, selected }) => {
      // Open already, the clean view is taken up for what is selected there, and paints nothing.
      const isOpening = reader === 'open' && !selected;
      return isOpening && Promise.race([painted, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
    })
    .then(showPopup);
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
export function showPopup(): Promise<boolean> {
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

/** What the last press in a tab met; what a press would meet now where there was none, as after a key that opened the popup. */
export async function takePress(tabId: number): Promise<Press> {
  const press = presses.get(tabId);
  presses.delete(tabId);
  return press ?? pressed(await browser.tabs.get(tabId), { openReader: false });
}

type PressAsk = Asks<PageCommands, 'page.press'>;

// Read while the annotator is on its way into the page.
const askBySettings = async (): Promise<PressAsk> => ({
  openReader: (await readSettings()).toolbarButton === 'clean-view',
});

async function pressed(tab: Browser.tabs.Tab, ask: PressAsk | Promise<PressAsk>): Promise<Press> {
  const { id: tabId = browser.tabs.TAB_ID_NONE, url } = tab;
  const about = { tabId, isPrivate: tab.incognito, address: url ?? '', isLive: false };
  try {
    if (url?.startsWith(browser.runtime.getURL('/'))) return { ...about, ...(await inReader(tabId)), reader: 'none' };
    const state = await startInPage({ tabId, url }, 'page.press', ask);
    return { ...about, ...(await meaning(tabId, state)) };
  } catch (error) {
    return { ...about, reader: 'none', problem: problemOf(error) };
  }
}

/** With the clean view open already, a press takes up what is selected there, or else gives the page back. */
async function meaning(
  tabId: number,
  { wasOpen, ...state }: PageState,
): Promise<Partial<Press> & { reader: 'open' | 'closed' }> {
  if (!wasOpen && !state.selected) return state;
  if (!wasOpen) {
    const page = await tell(tabId, 'page.extract', {}).catch((): PageArticle => ({ problem: 'page-gone' }));
    return { ...state, isLive: true, page };
  }
  const selection = await inReader(tabId);
  if (selection.selected) return { ...state, ...selection };
  await tell(tabId, 'page.close', {});
  return { ...state, reader: 'closed' };
}

async function inReader(tabId: number): Promise<{ selected?: SelectedPassage }> {
  const selected = await askReader('reader.selected', { tabId });
  return selected ? { selected } : {};
}
