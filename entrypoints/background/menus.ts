import { type Browser, browser } from 'wxt/browser';
import { openLibrary, openSettings, toggleCleanView } from './commands';

const menus = [
  { id: 'open', title: 'menuOpen', contexts: ['page', 'selection'], run: toggleCleanView },
  { id: 'library', title: 'menuLibrary', contexts: ['action'], run: openLibrary },
  { id: 'settings', title: 'menuSettings', contexts: ['action'], run: openSettings },
] as const;

/** Adds the context menus, once per installed version. */
export function addMenus(): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  contextMenus?.removeAll(() => {
    for (const { id, title, contexts } of menus) {
      contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
    }
  });
}

/** Does what a chosen menu says. */
export async function onMenu(info: { menuItemId: string | number }, tab?: Browser.tabs.Tab): Promise<void> {
  await menus.find(({ id }) => id === info.menuItemId)?.run(tab);
}
