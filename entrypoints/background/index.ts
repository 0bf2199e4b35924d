import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { whenGiven } from '@/utils/notebook/recent-codes';
import { prepareFold } from '@/utils/platform/load-fold';
import { watchCodebook } from '@/utils/protocol/events';
import { requests } from '@/utils/protocol/requests';
import { serve } from '@/utils/protocol/serve';
import { reportError } from '@/utils/report-error';
import { forgetForeignAddresses } from '@/utils/store/articles';
import { purgeBin } from '@/utils/store/bin';
import { purgeEssays } from '@/utils/store/essays';
import { purgeProjects } from '@/utils/store/remove-project';
import { storageProblem } from '@/utils/store/storage-problem';
import { keepBackups } from './backups';
import { openLibrary, openPanel, toggleCleanView } from './commands';
import { db } from './db';
import { handlers } from './handlers';
import { isOwnAddress } from './keep-article';
import { addMenus, onMenu } from './menus';
import { keepPlaces } from './places';
import { keepSites } from './sites';
import { onToolbarButton } from './toolbar-button';

function main(): void {
  // All listeners are registered here, synchronously: a woken worker is handed the event that woke it.
  const ask = serve(requests, handlers, { explain: storageProblem, isOwnAddress, ready: prepareFold() });

  browser.action.onClicked.addListener(onToolbarButton);

  // On a phone there are neither keys nor menus.
  const { commands, contextMenus } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command, tab) => {
    const run = { 'toggle-clean-view': toggleCleanView, 'open-library': openLibrary, 'open-panel': openPanel }[command];
    run?.(tab).catch((error: unknown) => reportError(error, command));
  });

  contextMenus?.onClicked.addListener((info, tab) => {
    onMenu(info, tab, ask).catch((error: unknown) => reportError(error, 'menu'));
  });

  // An import changes the codebook by itself.
  watchCodebook(addMenus, new AbortController().signal);
  whenGiven(addMenus);

  keepBackups();
  keepSites();
  keepPlaces();

  browser.runtime.onStartup.addListener(emptyOldBin);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void addMenus();
    emptyOldBin();
    if (reason === 'update') {
      forgetForeignAddresses(db).catch((error: unknown) => reportError(error, 'looking through addresses'));
    }
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

function emptyOldBin(): void {
  Promise.all([purgeBin(db), purgeProjects(db), purgeEssays(db)]).catch((error: unknown) =>
    reportError(error, 'emptying the bin'),
  );
}

// A module: it shares the database and the schemas with the pages, which would otherwise be in the download twice.
export default defineBackground({ type: 'module', main });
