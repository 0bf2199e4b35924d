import { useEffect, useState } from 'preact/hooks';
import { useWatched } from '@/components/hooks/use-watched';
import { SiteSwitches } from '@/components/sites/SiteSwitches';
import { type Site, siteOf } from '@/utils/model/site';
import { reportError } from '@/utils/report-error';
import { readSites, watchSites } from '@/utils/sites';
import { switchSite } from '@/utils/switch-site';

const none: Site[] = [];

/** The settings of an address's site; nothing for pages that belong to no site. */
export function SiteSection({ address }: { address: string }) {
  const watched = useWatched<Site[] | undefined>(undefined, watchSites);
  const [stored, setStored] = useState(none);
  useEffect(() => {
    readSites().then(setStored, (error: unknown) => reportError(error, 'reading the sites'));
  }, []);
  const site = siteOf(address);
  if (!site) return null;
  const known = (watched ?? stored).find((one) => one.site === site);
  return <SiteSwitches key={site} site={known ?? { site, restore: false, alwaysOpen: false }} onChange={switchSite} />;
}
