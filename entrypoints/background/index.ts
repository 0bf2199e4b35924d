import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { version } from '@/package.json';
import { backupIfDue } from '@/utils/backup/automatic-backup';
import { notePresence } from '@/utils/backup/presence';
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
import { openLibrary, openPanel, toggleCleanView } from './commands';
import { db } from './db';
import { handlers } from './handlers';
import { isOwnAddress } from './keep-article';
import { addMenus, onMenu } from './menus';
import { keepPlaces } from './places';
import { keepSites } from './sites';
import { onToolbarButton } from './toolbar-button';

function main(): void {
  // Register all listeners synchronously: an event that wakes the worker is delivered only to those.
  const ask = serve(requests, handlers, { explain: storageProblem, isOwnAddress, ready: prepareFold() });

  browser.action.onClicked.addListener(onToolbarButton);

  // Browsers on phones have neither keyboard commands nor context menus.
  const { commands, contextMenus } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command, tab) => {
    const run = { 'toggle-clean-view': toggleCleanView, 'open-library': openLibrary, 'open-panel': openPanel }[command];
    run?.(tab).catch((error: unknown) => reportError(error, command));
  });

  contextMenus?.onClicked.addListener((info, tab) => {
    onMenu(info, tab, ask).catch((error: unknown) => reportError(error, 'menu'));
  });

  // An import changes the codebook without a request to the background.
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

// A module shares the database and the schemas with the pages; otherwise they would be in the download twice.
export default defineBackground({ type: 'module', main });

/** Delay after the worker wakes, in ms: the event that woke it goes first. */
const AFTER_WAKING_MS = 4000;
/** Interval of further checks, in ms: a worker kept alive past midnight still makes the day's backup. */
const AGAIN_MS = 60 * 60 * 1000;

/**
 * Makes the automatic backups. The first check of the day comes before much has changed, so it saves the notebook as
 * the day before left it. No alarm is needed: the notebook only changes while the worker is awake.
 */
function keepBackups(): void {
  setTimeout(look, AFTER_WAKING_MS);
  setInterval(look, AGAIN_MS);
}

function look(): void {
  notePresence(db)
    .then(() => backupIfDue(db, `Pressmark ${version}`))
    .catch((error: unknown) => reportError(error, 'backing up'));
}
