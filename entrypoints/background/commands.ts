import { type Browser, browser } from 'wxt/browser';
import { startInPage } from '@/utils/messaging/inject';
import { PressmarkError } from '@/utils/model/problem';
import { showPopup } from './toolbar-button';

/** Puts the clean view over a tab's page, or takes it away. Where extensions may not work, the popup says so. */
export async function toggleCleanView(tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await startInPage({ tabId: tab.id, url: tab.url }, 'page.toggle', {});
  } catch (error) {
    if (!(error instanceof PressmarkError)) throw error;
    showPopup();
  }
}

/** Shows the library in a new tab. */
export const openLibrary = (): Promise<void> => openPage('/library.html');

export const openSettings = (): Promise<void> => openPage('/options.html');

async function openPage(path: '/library.html' | '/options.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
