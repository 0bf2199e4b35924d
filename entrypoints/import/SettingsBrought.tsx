import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { PreferencesPlan } from './preferences-plan';

interface Props {
  plan: PreferencesPlan;
  isWanted: boolean;
  onWant: (isWanted: boolean) => void;
}

/** What a backup would set up otherwise than it is here, and whether it is to. */
export function SettingsBrought({ plan, isWanted, onWant }: Props) {
  const t = useWords(importWords);
  const { settings, sites, templates, presets, columns } = plan;
  return (
    <fieldset class="import-how">
      <legend>{t.legend}</legend>
      <ul class="import-settings">
        {settings.length > 0 ? <li>{t.differing(settings)}</li> : null}
        {templates > 0 ? <li>{t.templates(templates)}</li> : null}
        {presets > 0 ? <li>{t.presets(presets)}</li> : null}
        {sites > 0 ? <li>{t.sites(sites)}</li> : null}
        {columns > 0 ? <li>{t.columns(columns)}</li> : null}
      </ul>
      <label class="option-choice">
        <input type="checkbox" checked={isWanted} onChange={({ currentTarget }) => onWant(currentTarget.checked)} />
        {t.bring}
      </label>
      <p class="quiet">{t.stays}</p>
    </fieldset>
  );
}
