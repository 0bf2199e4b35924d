import type { ComponentChildren } from 'preact';
import { useMessages } from '@/components/hooks/use-messages';
import { lazily } from '@/components/ui/lazily';
import { Segments } from '@/components/ui/Segments';
import { shortcut } from '@/components/ui/shortcut';
import { COMMAND_LETTERS } from '@/utils/codebook/keys';
import { type Settings, THEMES, type Typography } from '@/utils/model/settings';
import { typographyOf, withTypography } from './reading-style';
import './AppearancePanel.css';

const StockSlider = lazily(() => import('./StockSlider'));

interface Props {
  settings: Settings;
  /** The keys of the clean view work here. */
  hasKeys?: boolean;
  /** Language of the articles whose appearance is changed (BCP 47). */
  lang: string;
  onChange: (change: Partial<Settings>) => void;
  /** Separates settings of all articles from those of articles in `lang`. */
  children?: ComponentChildren;
}

type StepSetting = 'fontSize' | 'leading' | 'measure' | 'paragraph' | 'margin';

/** `usual`: where the reader has made no choice. */
const steps: Record<StepSetting, { by: number; min: number; max: number; usual?: number }> = {
  fontSize: { by: 1, min: 12, max: 40 },
  leading: { by: 0.1, min: 1.2, max: 2.6 },
  measure: { by: 2, min: 20, max: 60 },
  paragraph: { by: 0.2, min: 0, max: 3, usual: 0.9 },
  margin: { by: 8, min: 0, max: 240, usual: 28 },
};

/** Fonts that readers of news have and ask for; any other can be typed in. */
const FONTS = [
  'Source Han Serif SC',
  'Source Han Sans SC',
  'Songti SC',
  'PingFang SC',
  'Kaiti SC',
  'LXGW WenKai',
  'Microsoft YaHei',
  'SimSun',
  'KaiTi',
  'FangSong',
  'PMingLiU',
  'Georgia',
  'Charter',
  'Palatino',
  'Times New Roman',
  'Verdana',
  'Atkinson Hyperlegible',
  'OpenDyslexic',
];

/** The appearance of articles: theme, font, size, line spacing and width. Changes are visible at once. */
export function AppearancePanel({ settings, lang, onChange, hasKeys = false, children }: Props) {
  const t = useMessages();
  const typography = typographyOf(settings, lang);
  const set = (change: Partial<Typography>): void => onChange(withTypography(settings, lang, change));
  const stepOf = (name: StepSetting): number => typography[name] ?? steps[name].usual ?? 0;
  const step = (name: StepSetting, direction: 1 | -1): void => {
    const { by, min, max } = steps[name];
    const next = Math.round((stepOf(name) + by * direction) * 10) / 10;
    set({ [name]: Math.min(max, Math.max(min, next)) });
  };
  return (
    <div class="appearance">
      <Segments
        label={t.theme}
        {...(hasKeys ? shortcut(COMMAND_LETTERS.theme) : {})}
        options={THEMES.map((theme) => ({ value: theme, label: t.themes[theme] }))}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      {children}
      <Segments
        label={t.font}
        options={(['serif', 'sans'] as const).map((font) => ({ value: font, label: t.fonts[font] }))}
        value={typography.font}
        onChoose={(font) => set({ font })}
      />
      <label class="appearance-row">
        {t.fontName}
        <input
          type="text"
          dir="auto"
          class="font-name"
          list="font-names"
          maxLength={100}
          placeholder={t.fonts[typography.font]}
          value={typography.fontName ?? ''}
          onChange={(event) => set({ fontName: event.currentTarget.value.trim() })}
          onKeyDown={(event) => event.stopPropagation()}
        />
        <datalist id="font-names">
          {FONTS.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      {typography.fontName && !hasFont(typography.fontName) ? (
        <p class="font-missing quiet" role="status">
          {t.fontMissing(typography.fontName)}
        </p>
      ) : null}
      {(Object.keys(steps) as StepSetting[]).map((name) => (
        <div class="appearance-row" key={name}>
          <span id={`step-${name}`}>{t[name]}</span>
          <fieldset class="stepper" aria-labelledby={`step-${name}`}>
            <button
              type="button"
              class="button"
              aria-label={`${t[name]}: ${t.smaller}`}
              {...(hasKeys && name === 'fontSize' ? shortcut('-') : {})}
              onClick={() => step(name, -1)}
            >
              −
            </button>
            <output>{stepOf(name)}</output>
            <button
              type="button"
              class="button"
              aria-label={`${t[name]}: ${t.larger}`}
              {...(hasKeys && name === 'fontSize' ? shortcut('+') : {})}
              onClick={() => step(name, 1)}
            >
              +
            </button>
          </fieldset>
        </div>
      ))}
      <StockSlider value={settings.stockPhrases ?? 0} onChange={(stockPhrases) => onChange({ stockPhrases })} />
      <label class="appearance-row">
        {t.lineFocus}
        <input
          type="checkbox"
          checked={settings.lineFocus}
          onChange={(event) => onChange({ lineFocus: event.currentTarget.checked })}
        />
      </label>
    </div>
  );
}

/** Letters whose total width differs between any two fonts, and from the generic fonts. */
const SAMPLE = 'mmmWWWlllii01@字体';

/**
 * Whether a font is on this computer: if not, a text in it is exactly as wide as in the fallback font. True where the
 * browser does not allow measuring.
 */
function hasFont(name: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const widthIn = (family: string): number => {
    context.font = `72px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  const own = `"${name.replace(/["\\\n]/g, '')}"`;
  return ['monospace', 'serif', 'sans-serif'].some((base) => widthIn(`${own}, ${base}`) !== widthIn(base));
}
