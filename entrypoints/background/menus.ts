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
  /** Of the texts in _locales. */
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

/** A menu longer than this is scrolled in the search of one code. */
const MOST_CODES = 24;

let adding: Promise<void> = Promise.resolve();

/**
 * Adds the context menus: once per installed version, and again when the codebook is another one, or other codes than before
 * are those given last. Never rejects.
 */
export function addMenus(): Promise<void> {
  // One after the other: an id can be given only once.
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
    // An ampersand in a menu marks the letter to press.
    addCode(`${MARK} ${code.id}`, names.join(' › ').replaceAll('&', '&&'));
  }
  addCode(`${MARK} other`, browser.i18n.getMessage('menuOtherCode'));
}

/** Ids of the codes of a codebook that are given at all, the one given most first. */
async function givenMost(codes: Codebook): Promise<Code['id'][]> {
  const counts = await codeCounts(db);
  const given = codes.flatMap(({ id }) => (counts.has(id) ? id : []));
  return given.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_CODES);
}

/** Does what a chosen menu says. Where extensions may not work, or nothing may be stored, the popup says so. */
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
