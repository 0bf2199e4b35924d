import { useMessages } from '@/components/hooks/use-messages';
import { type Settings, UI_LANGUAGES } from '@/utils/model/settings';
import type { SectionProps } from './Options';

const names = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

/** The language of the screens. */
export function LanguageSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  return (
    <section>
      <h2>{t.language}</h2>
      <select
        aria-label={t.language}
        value={settings.uiLanguage}
        onChange={(event) => onChange({ uiLanguage: event.currentTarget.value as Settings['uiLanguage'] })}
      >
        <option value="auto">{t.languageAuto}</option>
        {UI_LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {names[language]}
          </option>
        ))}
      </select>
    </section>
  );
}
