import { useWords } from '@/components/hooks/use-messages';
import { sitesWords } from '@/utils/i18n/sites';
import type { Site } from '@/utils/model/site';
import './sites.css';

interface Props {
  sites: readonly Site[];
  /** Called straight from the click. */
  onChange: (site: Site) => void;
}

/** Every site where something is on, with a button to turn it off. */
export function SiteList({ sites, onChange }: Props) {
  const t = useWords(sitesWords);
  return (
    <>
      <p class="quiet">{t.listHint}</p>
      {sites.length === 0 ? <p>{t.none}</p> : null}
      <ul class="site-list">
        {sites.map((site) => (
          <li key={site.site}>
            <span class="site-name">{new URL(site.site).hostname}</span>
            {(['restore', 'alwaysOpen'] as const).map((what) => (
              <label key={what}>
                <input
                  type="checkbox"
                  checked={site[what]}
                  onChange={() => onChange({ ...site, [what]: !site[what] })}
                />
                {t[what]}
              </label>
            ))}
            <button
              type="button"
              class="button"
              aria-label={t.revoke(new URL(site.site).hostname)}
              onClick={() => onChange({ ...site, restore: false, alwaysOpen: false })}
            >
              {t.revokeShort}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
