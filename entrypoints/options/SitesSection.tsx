import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { SiteList } from '@/components/sites/SiteList';
import { sitesWords } from '@/utils/i18n/sites';
import type { Site } from '@/utils/model/site';
import { reportError } from '@/utils/report-error';
import { readSites, watchSites } from '@/utils/sites';
import { switchSite } from '@/utils/switch-site';

/** The one list of what is on where. */
export function SitesSection() {
  const t = useWords(sitesWords);
  const changed = useWatched<Site[] | undefined>(undefined, watchSites);
  const [stored, setStored] = useState<Site[]>();
  useEffect(() => {
    readSites().then(setStored, (error: unknown) => reportError(error, 'reading the sites'));
  }, []);
  const sites = changed ?? stored;
  return (
    <section>
      <h2>{t.title}</h2>
      {sites ? <SiteList sites={sites} onChange={switchSite} /> : null}
    </section>
  );
}
