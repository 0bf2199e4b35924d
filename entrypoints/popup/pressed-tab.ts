import { type Browser, browser } from 'wxt/browser';
import { injectAnnotator } from '@/utils/messaging/inject';
import type { PageState, SelectedPassage } from '@/utils/messaging/messages';
import { askReader, tell } from '@/utils/messaging/page';
import { PressmarkError, type Problem, problemOf } from '@/utils/model/problem';

/** What the toolbar button met. */
export interface Press {
  tabId: number;
  isPrivate: boolean;
  /** Of the article, as far as it is known yet. */
  address: string;
  /** On the page, or in the clean view over it. */
  selected?: SelectedPassage;
  /** The passage is one of the page itself: its article may not be in the notebook yet. */
  isLive: boolean;
  reader: 'open' | 'closed' | 'none';
  problem?: Problem;
}

async function activeTab(): Promise<Browser.tabs.Tab & { id: number }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new PressmarkError('page-refused');
  return { ...tab, id: tab.id };
}

/** Does what a press of the toolbar button means: opens the clean view, gives the page back, or takes up a selection. */
export async function pressed(options: { openReader: boolean }): Promise<Press> {
  const tab = await activeTab();
  const about = { tabId: tab.id, isPrivate: tab.incognito, address: tab.url ?? '', isLive: false };
  if (tab.url?.startsWith(browser.runtime.getURL('/')))
    return { ...about, ...(await inReader(tab.id)), reader: 'none' };
  try {
    await injectAnnotator(tab.id, tab.url);
    const state = await tell(tab.id, 'page.press', options);
    return { ...about, ...(await meaning(tab.id, state)) };
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
