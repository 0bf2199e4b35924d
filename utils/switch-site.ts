import type { Site } from '@/utils/model/site';
import { send } from '@/utils/protocol/send';
import { requestSite } from '@/utils/sites';

/**
 * Switches something on or off for a site. Call it straight from a click or a key: the browser is asked first, for that
 * one site. Resolves to false, and nothing is changed, when it was not allowed.
 */
export async function switchSite(site: Site): Promise<boolean> {
  const isOn = site.restore || site.alwaysOpen;
  if (isOn && !(await requestSite(site.site))) return false;
  await send('site.change', { site });
  return true;
}
