import { useRef, useState } from 'preact/hooks';
import { AppearancePanel } from '@/components/article/AppearancePanel';
import { hasIndent, readingStyle, typographyOf, withTypography } from '@/components/article/reading-style';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Segments } from '@/components/ui/Segments';
import { useOwnStyle } from '@/entrypoints/reader/use-own-style';
import { settingsWords } from '@/utils/i18n/settings';
import { DEFAULT_SETTINGS, Typography } from '@/utils/model/settings';
import type { SectionProps } from './Options';
import { OwnStyle } from './OwnStyle';
import '@/components/article/article-body.css';

const GROUPS = ['zh', 'other'] as const;

/** The typography of articles, for Chinese and for other languages, with a live sample. */
export function ReadingSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  const words = useWords(settingsWords);
  const language = useLanguage();
  const [group, setGroup] = useState<(typeof GROUPS)[number]>(language.startsWith('zh') ? 'zh' : 'other');
  const chinese = language === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  const lang = group === 'zh' ? chinese : 'en';
  const typography = typographyOf(settings, lang);
  const defaults = typographyOf(DEFAULT_SETTINGS, lang);
  const names = Object.keys(Typography.shape) as (keyof Typography)[];
  const isDefault = names.every((name) => typography[name] === defaults[name]);
  const reset = Object.fromEntries(names.map((name) => [name, defaults[name]])) as Typography;
  useOwnStyle(settings.ownStyle);
  const sample = useRef<HTMLElement>(null);
  return (
    <section>
      <h2>{t.reading}</h2>
      <AppearancePanel settings={settings} lang={lang} onChange={onChange}>
        <Segments
          label={words.typeOf}
          options={GROUPS.map((one) => ({ value: one, label: words.groups[one] }))}
          value={group}
          onChoose={setGroup}
        />
      </AppearancePanel>
      <label class="option-row option-choice">
        {words.indent}
        <input
          type="checkbox"
          checked={hasIndent(typography, lang)}
          onChange={(event) =>
            onChange(withTypography(settings, lang, { indent: event.currentTarget.checked ? 'on' : 'off' }))
          }
        />
      </label>
      <figure class="sample" ref={sample} aria-label={words.preview}>
        <div class="article" lang={lang} data-font={typography.font} style={readingStyle(settings, lang)}>
          <div class="article-body">
            {(group === 'zh' ? words.sampleZh : words.sampleOther).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      </figure>
      <OwnStyle css={settings.ownStyle} sample={sample} onChange={(ownStyle) => onChange({ ownStyle })} />
      {isDefault ? null : (
        <button type="button" class="button plain" onClick={() => onChange(withTypography(settings, lang, reset))}>
          {words.reset}
        </button>
      )}
    </section>
  );
}
