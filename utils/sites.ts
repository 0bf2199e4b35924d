import { browser } from 'wxt/browser';
import { patternOf, Site } from '@/utils/model/site';
import { z } from '@/utils/model/z';
import { storedItem } from '@/utils/stored-item';

const item = storedItem<unknown>('sites');

function parse(stored: unknown): Site[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => z.safeParse(Site, one).data ?? []);
}

/** Sites with something switched on, by name; the browser may have taken back what it granted. */
export const readSites = async (): Promise<Site[]> => parse(await item.getValue());

/** Stores what is on for one site; one with nothing on is forgotten. Called by the background alone, one at a time. */
export async function storeSite(site: Site): Promise<void> {
  const others = (await readSites()).filter((one) => one.site !== site.site);
  const all = site.restore || site.alwaysOpen ? [...others, site] : others;
  await item.setValue(all.toSorted((a, b) => a.site.localeCompare(b.site)));
}

/** Calls `onChange` with all sites after each change until `signal` aborts. */
export function watchSites(onChange: (sites: Site[]) => void, signal: AbortSignal): void {
  item.watch((stored) => onChange(parse(stored)), signal);
}

/**
 * Asks the browser for one site. Call it straight from a click or a key, with nothing awaited before. The popup may be
 * closed by the question: what is to be done with the answer is the background's, who hears of it too.
 */
export const requestSite = (site: Site['site']): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(site)] });

/** May we work on this site without being asked each time? */
export const isGranted = (site: Site['site']): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(site)] });
