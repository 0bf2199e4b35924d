import { type Browser, browser } from 'wxt/browser';
import { PressmarkError } from '@/utils/model/problem';
import { startInPage } from '@/utils/platform/inject';
import { openSidePanel } from '@/utils/side-panel';
import { showPopup } from './toolbar-button';

/** Opens or closes the clean view over a tab's page. Where extensions are not allowed, the popup explains why. */
export async function toggleCleanView(tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await startInPage({ tabId: tab.id, url: tab.url }, 'page.toggle', {});
  } catch (error) {
    if (!(error instanceof PressmarkError)) throw error;
    await showPopup();
  }
}

/**
 * Opens the side panel next to a tab and injects the annotator into its page, so that the panel has a record to show.
 */
export async function openPanel(tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  const opening = openSidePanel(tab.id); // must come before any await
  await startInPage({ tabId: tab.id, url: tab.url }, 'page.marks', {}).catch((error: unknown) => {
    if (!(error instanceof PressmarkError)) throw error; // the panel itself says that the page cannot be read
  });
  await opening;
}

/** Opens the library in a new tab. */
export const openLibrary = (): Promise<void> => openPage('/library.html');

export const openSettings = (): Promise<void> => openPage('/options.html');

async function openPage(path: '/library.html' | '/options.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
