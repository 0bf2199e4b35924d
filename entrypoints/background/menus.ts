import { type Browser, browser } from 'wxt/browser';
import { codeName } from '@/utils/codebook/code-name';
import { inSight } from '@/utils/codebook/in-sight';
import type { Code, Codebook } from '@/utils/model/codebook';
import { noteOften, readGiven } from '@/utils/notebook/recent-codes';
import type { Requests } from '@/utils/protocol/requests';
import type { AskHere } from '@/utils/protocol/serve';
import { reportError } from '@/utils/report-error';
import { readSettings, uiLanguage } from '@/utils/settings';
import { codeCounts } from '@/utils/store/code-counts';
import { readCodebook } from '@/utils/store/codes';
import { currentChoice } from '@/utils/store/projects';
import { openLibrary, openSettings, toggleCleanView } from './commands';
import { db } from './db';
import { showPopupFor } from './toolbar-button';

type Run = (tab?: Browser.tabs.Tab) => Promise<unknown>;

interface Menu {
  id: string;
  /** A key of the texts in _locales. */
  title: Parameters<typeof browser.i18n.getMessage>[0];
  contexts: readonly ['page', 'selection'] | readonly ['selection'] | readonly ['action'];
  run: Run;
}

const MARK = 'mark';

const menus: readonly Menu[] = [
  { id: 'open', title: 'menuOpen', contexts: ['page', 'selection'], run: toggleCleanView },
  { id: MARK, title: 'menuMark', contexts: ['selection'], run: async () => undefined },
  { id: 'cite', title: 'menuCite', contexts: ['selection'], run: (tab) => showPopupFor(tab, 'cite') },
  { id: 'note', title: 'menuNote', contexts: ['selection'], run: (tab) => showPopupFor(tab, 'note') },
  { id: 'library', title: 'menuLibrary', contexts: ['action'], run: openLibrary },
  { id: 'settings', title: 'menuSettings', contexts: ['action'], run: openSettings },
];

/** Most codes the menu lists. With more, choosing from a searchable list is faster than scrolling. */
const MOST_CODES = 24;

let adding: Promise<void> = Promise.resolve();

/**
 * Adds the context menus: once for each installed version, and again whenever the codebook or the list of recently
 * given codes changes. Never rejects.
 */
export function addMenus(): Promise<void> {
  // Calls run one after the other, since adding a menu whose id already exists fails.
  adding = adding.then(add).catch((error: unknown) => void reportError(error, 'adding the menus'));
  return adding;
}

async function add(): Promise<void> {
  const { current } = await currentChoice(db);
  const [codes, settings] = await Promise.all([readCodebook(db, current), readSettings()]);
  await noteOften(await givenMost(codes));
  // Firefox for Android has no menus.
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return;
  const { first } = await readGiven();
  const language = uiLanguage(settings);
  await contextMenus.removeAll();
  for (const { id, title, contexts } of menus)
    contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
  const addCode = (id: string, title: string): void => {
    contextMenus.create({ id, parentId: MARK, title, contexts: ['selection'] });
  };
  for (const code of inSight(codes, first, MOST_CODES)) {
    const parent = codes.find(({ id }) => id === code.parent);
    const names = [...(parent ? [parent] : []), code].map((one) => codeName(one, language));
    // In a menu title an ampersand marks the access key; doubled, it is shown as a character.
    addCode(`${MARK} ${code.id}`, names.join(' › ').replaceAll('&', '&&'));
  }
  addCode(`${MARK} other`, browser.i18n.getMessage('menuOtherCode'));
}

/** Ids of the codes of a codebook that have been given at least once, the most frequent first; at most MOST_CODES. */
async function givenMost(codes: Codebook): Promise<Code['id'][]> {
  const counts = await codeCounts(db);
  const given = codes.flatMap(({ id }) => (counts.has(id) ? id : []));
  return given.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_CODES);
}

/**
 * Runs the command of a chosen menu item. Where extensions are not allowed or nothing may be stored, the popup says so.
 */
export async function onMenu(
  info: { menuItemId: string | number },
  tab: Browser.tabs.Tab | undefined,
  ask: AskHere<Requests>,
): Promise<void> {
  const [menu, code] = String(info.menuItemId).split(' ');
  if (menu !== MARK || !code || tab?.id === undefined) await menus.find(({ id }) => id === menu)?.run(tab);
  else if (code === 'other') await showPopupFor(tab, 'code');
  else {
    const { id: tabId, url } = tab;
    const asked = { tabId, code, ...(url === undefined ? {} : { url }) };
    const sender = { id: browser.runtime.id, url: browser.runtime.getURL('/'), tab };
    await ask('menu.mark', asked, sender).catch(() => showPopupFor(tab, 'code'));
  }
}
