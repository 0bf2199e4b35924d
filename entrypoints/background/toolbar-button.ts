import { type Browser, browser } from 'wxt/browser';
import { startInPage } from '@/utils/messaging/inject';
import type { PageState, Press, SelectedPassage } from '@/utils/messaging/messages';
import { askReader, tell } from '@/utils/messaging/page';
import { problemOf } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { readSettings } from '@/utils/settings';

const POPUP = '/popup.html';

// What was met by the last press in each tab, until the popup has taken it up.
const presses = new Map<number, Promise<Press>>();

/**
 * Does what a press of the toolbar button means, and shows the popup. The manifest names no popup: the browser would take
 * a quarter of a second to draw it before a line of ours ran (docs/decisions/0004).
 */
export function onToolbarButton(tab: Browser.tabs.Tab): void {
  // Nothing may be awaited before it: Firefox opens a popup only straight from the press.
  showPopup();
  if (tab.id === undefined) return;
  const press = pressed(
    tab.id,
    tab,
    readSettings().then(({ toolbarButton }) => toolbarButton === 'clean-view'),
  );
  presses.set(tab.id, press);
}

/** Opens the popup. It is set for this once only, so that the next press comes to `onToolbarButton` again. */
export function showPopup(): void {
  void browser.action.setPopup({ popup: POPUP });
  browser.action.openPopup().catch((error: unknown) => reportError(error, 'opening the popup'));
  void browser.action.setPopup({ popup: '' });
}

/** What the last press in a tab met; what a press would meet now where there was none, as after a key that opened the popup. */
export async function takePress(tabId: number): Promise<Press> {
  const press = presses.get(tabId);
  presses.delete(tabId);
  return press ?? pressed(tabId, await browser.tabs.get(tabId), Promise.resolve(false));
}

async function pressed(tabId: number, tab: Browser.tabs.Tab, opensReader: Promise<boolean>): Promise<Press> {
  const about = { tabId, isPrivate: tab.incognito, address: tab.url ?? '', isLive: false };
  try {
    if (tab.url?.startsWith(browser.runtime.getURL('/')))
      return { ...about, ...(await inReader(tabId)), reader: 'none' };
    const state = await startInPage({ tabId, url: tab.url }, 'page.press', { openReader: await opensReader });
    return { ...about, ...(await meaning(tabId, state)) };
  } catch (error) {
    return { ...about, reader: 'none', problem: problemOf(error) };
  }
}

async function meaning(
  tabId: number,
  state: PageState,
): Promise<Pick<Press, 'address' | 'selected' | 'isLive' | 'reader'>> {
  const { address } = state;
  if (state.reader === 'closed') {
    const isLive = state.selected !== undefined;
    return {
      address,
      isLive,
      reader: isLive ? 'closed' : 'open',
      ...(state.selected ? { selected: state.selected } : {}),
    };
  }
  const selection = await inReader(tabId);
  if (selection.selected) return { address, isLive: false, reader: 'open', ...selection };
  await tell(tabId, 'page.close', {});
  return { address, isLive: false, reader: 'closed' };
}

async function inReader(tabId: number): Promise<{ selected?: SelectedPassage }> {
  const selected = await askReader('reader.selected', { tabId });
  return selected ? { selected } : {};
}
