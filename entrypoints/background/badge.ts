import { browser } from 'wxt/browser';

/** Shows on the toolbar button how many annotations the tab's article has; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a2f23' });
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : '' });
  } catch {
    // The tab was closed meanwhile: there is nothing left to show it on.
  }
}
