import { browser } from 'wxt/browser';
import { patternOf, type Site } from '@/utils/model/site';
import { run } from '@/utils/platform/inject';
import { reportError } from '@/utils/report-error';
import { isGranted, readSites, storeSite } from '@/utils/sites';
import { workQueue } from '@/utils/work-queue';

/** `arrive.js` tells the annotator that it was not started by the button: see “sites” in docs/architecture.md. */
const SCRIPTS = ['arrive.js', 'annotator.js'];

/** One registration at a time: the browser refuses to register the same script twice. */
const inTurn = workQueue();

const isOn = ({ restore, alwaysOpen }: Site): boolean => restore || alwaysOpen;

async function onAndGranted(): Promise<Site[]> {
  const granted: Site[] = [];
  for (const site of await readSites()) if (isOn(site) && (await isGranted(site.site))) granted.push(site);
  return granted;
}

/**
 * Registers scripts for exactly the sites that are switched on and permitted. An update of the extension drops them
 * all.
 */
async function register(): Promise<void> {
  const granted = await onAndGranted();
  const wanted = new Set(granted.map(({ site }) => site));
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const gone = [...registered].filter((id) => !wanted.has(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const added = granted.filter(({ site }) => !registered.has(site));
  if (added.length === 0) return;
  await browser.scripting.registerContentScripts(
    added.map(({ site }) => ({
      id: site,
      matches: [patternOf(site)],
      js: SCRIPTS,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

const registerSites = (): void => report(inTurn(register));

/**
 * Shows the marks in pages that were open before the scripts were registered anew, as after an update or at a start that
 * brings back the last session. None of them opens as an article by itself.
 */
async function showInOpenPages(): Promise<void> {
  for (const { site, restore } of await onAndGranted()) {
    if (!restore) continue;
    // Rejected where the page was left meanwhile: the next one is given the registered scripts.
    for (const { id, discarded } of await browser.tabs.query({ url: patternOf(site) }))
      if (id !== undefined && !discarded) showMarks(id).catch(() => undefined);
  }
}

/** Where the registered scripts have run after all, the annotator of the page goes on. */
async function showMarks(tabId: number): Promise<void> {
  // Runs in the page: see `world`.
  const arriveUnread = (): void => {
    Object.assign(globalThis, { pressmarkArrives: () => false });
  };
  await browser.scripting.executeScript({ target: { tabId }, func: arriveUnread });
  await run(tabId, '/annotator.js');
}

const begin = (): void => report(inTurn(register).then(showInOpenPages));

/** Keeps the registered scripts current: at start, after an update, and when permissions are granted or revoked. */
export function keepSites(): void {
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
  browser.permissions.onAdded.addListener(registerSites);
  browser.permissions.onRemoved.addListener(({ origins = [] }) => report(forgetRevoked(origins)));
}

const report = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => reportError(error, 'registering sites'));
};

/** Stores a site's settings and registers its scripts. When everything is off, also gives the permission back. */
export function changeSite(site: Site): Promise<void> {
  return inTurn(async () => {
    await storeSite(site);
    await register();
    // The browser rejects the removal of a permission that was never granted; nothing needs removing then.
    if (!isOn(site)) await browser.permissions.remove({ origins: [patternOf(site.site)] }).catch(() => false);
  });
}

/** Switches a site off here when its permission was revoked in the browser's own settings. */
async function forgetRevoked(origins: readonly string[]): Promise<void> {
  const revoked = (await readSites()).filter(({ site }) => origins.includes(patternOf(site)));
  for (const { site } of revoked) await changeSite({ site, restore: false, alwaysOpen: false });
  await inTurn(register);
}

/** The settings of the site that a page belongs to; undefined when nothing is switched on. */
export const siteAt = async (site: Site['site'] | undefined): Promise<Site | undefined> =>
  (await readSites()).find((one) => one.site === site);
