import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { SiteList } from '@/components/sites/SiteList';
import { sitesWords } from '@/utils/i18n/sites';
import type { Site } from '@/utils/model/site';
import { reportError } from '@/utils/report-error';
import { readSites, watchSites } from '@/utils/sites';
import { switchSite } from '@/utils/switch-site';
import type { SectionProps } from './Options';
import { takenBack } from './taken-back';

const nothingOn = (site: Site['site']): Site => ({ site, restore: false, alwaysOpen: false });

/** All sites for which something is switched on. */
export function SitesSection({ tell, addStep }: Pick<SectionProps, 'tell' | 'addStep'>) {
  const t = useWords(sitesWords);
  const m = useMessages();
  const changed = useWatched<Site[] | undefined>(undefined, watchSites);
  const [stored, setStored] = useState<Site[]>();
  useEffect(() => {
    readSites().then(setStored, (error: unknown) => reportError(error, 'reading the sites'));
  }, []);
  const sites = changed ?? stored;
  const latest = useRef(sites);
  latest.current = sites;
  const now = (site: Site['site']): Site => latest.current?.find((one) => one.site === site) ?? nothingOn(site);

  const change = (wanted: Site): void => {
    const before = now(wanted.site);
    const back = async (): Promise<boolean | string> => {
      const known = now(wanted.site);
      const wanting = takenBack(before, wanted, known);
      if (wanting.restore === known.restore && wanting.alwaysOpen === known.alwaysOpen) return m.changedSince;
      // Do not await anything before this: the browser asks for a site's permission only directly from a press.
      const isAllowed = await switchSite(wanting);
      if (!isAllowed) tell({ text: t.refused });
      return isAllowed;
    };
    switchSite(wanted).then(
      (isAllowed) => {
        if (!isAllowed) tell({ text: t.refused });
        else if (wanted.restore || wanted.alwaysOpen) addStep(back);
        // Its line is gone, so undo is offered here.
        else tell({ text: t.revoked(new URL(wanted.site).hostname), action: { label: m.undo, run: back } });
      },
      (error: unknown) => tell({ text: m.problems[reportError(error, 'changing a site')] }),
    );
  };
  return (
    <section>
      <h2>{t.title}</h2>
      {sites ? <SiteList sites={sites} onChange={change} /> : null}
    </section>
  );
}
