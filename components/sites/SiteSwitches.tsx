import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { sitesWords } from '@/utils/i18n/sites';
import type { Site } from '@/utils/model/site';
import './sites.css';

interface Props {
  site: Site;
  /** Called straight from the click. Resolves to false when the browser did not allow it. */
  onChange: (site: Site) => Promise<boolean>;
}

/** What is on for one site. */
export function SiteSwitches({ site, onChange }: Props) {
  const t = useWords(sitesWords);
  const [isRefused, setRefused] = useState(false);
  // Shown while the browser is asked and told.
  const [wanted, setWanted] = useState<Site>();
  const shown = wanted ?? site;
  const change = (part: Partial<Site>): void => {
    const next = { ...shown, ...part };
    setWanted(next);
    onChange(next)
      .then((isAllowed) => setRefused(!isAllowed))
      .finally(() => setWanted(undefined));
  };
  return (
    <fieldset class="site-switches" aria-busy={wanted !== undefined}>
      <legend>{t.onSite(new URL(site.site).hostname)}</legend>
      {(['restore', 'alwaysOpen'] as const).map((what) => (
        <label key={what}>
          <input type="checkbox" checked={shown[what]} onChange={() => change({ [what]: !shown[what] })} />
          {t[what]}
        </label>
      ))}
      <p class="quiet" role="status">
        {isRefused ? t.refused : t.hint}
      </p>
    </fieldset>
  );
}
