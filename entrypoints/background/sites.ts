import { browser } from 'wxt/browser';
import { patternOf, type Site } from '@/utils/model/site';
import { reportError } from '@/utils/report-error';
import { isGranted, readSites, storeSite } from '@/utils/sites';
import { workQueue } from '@/utils/work-queue';

/** `arrive.js` tells the annotator that nobody pressed the button: docs/architecture.md, sites. */
const SCRIPTS = ['arrive.js', 'annotator.js'];

/** The browser refuses to register the same script twice. */
const inTurn = workQueue();

const isOn = ({ restore, alwaysOpen }: Site): boolean => restore || alwaysOpen;

/** Brings the registered scripts in line with what is on and granted. An update of the extension loses them. */
async function register(): Promise<void> {
  const granted: Site[] = [];
  for (const site of await readSites()) if (isOn(site) && (await isGranted(site.site))) granted.push(site);
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

/** Keeps the sites' scripts registered: after a start and an update, and as permissions come and go. */
export function keepSites(): void {
  browser.runtime.onStartup.addListener(registerSites);
  browser.runtime.onInstalled.addListener(registerSites);
  browser.permissions.onAdded.addListener(registerSites);
  browser.permissions.onRemoved.addListener(({ origins = [] }) => report(forgetRevoked(origins)));
}

const report = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => reportError(error, 'registering sites'));
};

/** Stores what is on for a site and registers its scripts, or takes both back with the permission. */
export function changeSite(site: Site): Promise<void> {
  return inTurn(async () => {
    await storeSite(site);
    await register();
    // Removing what was never granted is refused: nothing to do then.
    if (!isOn(site)) await browser.permissions.remove({ origins: [patternOf(site.site)] }).catch(() => false);
  });
}

/** A site taken back in the browser's own settings is off here as well. */
async function forgetRevoked(origins: readonly string[]): Promise<void> {
  const revoked = (await readSites()).filter(({ site }) => origins.includes(patternOf(site)));
  for (const { site } of revoked) await changeSite({ site, restore: false, alwaysOpen: false });
  await inTurn(register);
}

/** What is on where a page is; undefined for nothing. */
export const siteAt = async (site: Site['site'] | undefined): Promise<Site | undefined> =>
  (await readSites()).find((one) => one.site === site);
