import { type Browser, browser } from 'wxt/browser';
import { PressmarkError } from '@/utils/model/problem';
import { startInPage } from '@/utils/platform/inject';
import { openSidePanel } from '@/utils/side-panel';
import { showPopup } from './toolbar-button';

/** Puts the clean view over a tab's page, or takes it away. Where extensions may not work, the popup says so. */
export async function toggleCleanView(tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await startInPage({ tabId: tab.id, url: tab.url }, 'page.toggle', {});
  } catch (error) {
    if (!(error instanceof PressmarkError)) throw error;
    await showPopup();
  }
}

/** Opens the side panel beside a tab, and puts the annotator into its page, so that the panel has something to tell. */
export async function openPanel(tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  const opening = openSidePanel(tab.id); // before anything is awaited
  await startInPage({ tabId: tab.id, url: tab.url }, 'page.marks', {}).catch((error: unknown) => {
    if (!(error instanceof PressmarkError)) throw error; // the panel says that the page cannot be read
  });
  await opening;
}

/** Shows the library in a new tab. */
export const openLibrary = (): Promise<void> => openPage('/library.html');

export const openSettings = (): Promise<void> => openPage('/options.html');

async function openPage(path: '/library.html' | '/options.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
