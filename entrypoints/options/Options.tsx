import { AppearancePanel } from '@/components/article/AppearancePanel';
import { readingStyle } from '@/components/article/reading-style';
import { useMessages } from '@/components/hooks/use-messages';
import { SuggestionSettings } from '@/components/suggestions/SuggestionSettings';
import { type Settings, UI_LANGUAGES } from '@/utils/model/settings';
import '@/components/article/article-body.css';
import './options.css';

interface Props {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

const languageNames = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

/** The reader's preferences, each seen at once in the sample beside them. */
export function Options({ settings, onChange }: Props) {
  const t = useMessages();
  const lang = t.sampleLanguage;
  return (
    <main class="options">
      <h1>{t.settingsTitle}</h1>
      <section>
        <h2>{t.reading}</h2>
        <AppearancePanel settings={settings} onChange={onChange} />
        <label class="option-row">
          {t.indent}
          <select
            value={settings.indent}
            onChange={(event) => onChange({ indent: event.currentTarget.value as Settings['indent'] })}
          >
            {(['auto', 'on', 'off'] as const).map((indent) => (
              <option key={indent} value={indent}>
                {t.indents[indent]}
              </option>
            ))}
          </select>
        </label>
        <div class="article sample" lang={lang} data-font={settings.font} style={readingStyle(settings, lang)}>
          <div class="article-body">
            <p>{t.sampleSentence}</p>
          </div>
        </div>
      </section>
      <section>
        <h2>{t.toolbarButton}</h2>
        {(['clean-view', 'popup'] as const).map((opens) => (
          <label key={opens} class="option-choice">
            <input
              type="radio"
              name="toolbar-button"
              checked={settings.toolbarButton === opens}
              onChange={() => onChange({ toolbarButton: opens })}
            />
            {t.toolbarButtons[opens]}
          </label>
        ))}
      </section>
      <SuggestionSettings chosen={settings.suggestions} onChange={(suggestions) => onChange({ suggestions })} />
      <section>
        <h2>{t.keys}</h2>
        <label class="option-choice">
          <input
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) => onChange({ singleKeys: event.currentTarget.checked })}
          />
          {t.singleKeys}
        </label>
        <p class="quiet">{t.singleKeysHint}</p>
      </section>
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
              {languageNames[language]}
            </option>
          ))}
        </select>
      </section>
    </main>
  );
}
