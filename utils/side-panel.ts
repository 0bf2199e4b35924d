import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  open(): Promise<void>;
}

const sidebar = (): FirefoxSidebar | undefined => (browser as { sidebarAction?: FirefoxSidebar }).sidebarAction;

/** Can the side panel be opened from here? In Firefox not from the clean view's frame, nor from a web page. */
export const canOpenSidePanel = (): boolean => Boolean(import.meta.env.FIREFOX ? sidebar() : browser.sidePanel);

/**
 * Opens the side panel (in Firefox the sidebar) of the window that the tab is in. Call it straight from a click or a
 * key, with nothing awaited before; rejects otherwise.
 */
export function openSidePanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return sidebar()?.open() ?? Promise.reject(new Error('no sidebar here'));
  return browser.sidePanel.open({ tabId });
}
