import type { ComponentChildren } from 'preact';
import { useMessages } from '@/components/hooks/use-messages';
import { type Settings, THEMES, type Typography } from '@/utils/model/settings';
import { typographyOf, withTypography } from './reading-style';
import './AppearancePanel.css';

interface Props {
  settings: Settings;
  /** Language of the articles whose looks are changed (BCP 47). */
  lang: string;
  onChange: (change: Partial<Settings>) => void;
  /** Between what is of all articles and what is of those in `lang`. */
  children?: ComponentChildren;
}

type StepSetting = 'fontSize' | 'leading' | 'measure';

const steps: Record<StepSetting, { by: number; min: number; max: number }> = {
  fontSize: { by: 1, min: 12, max: 40 },
  leading: { by: 0.1, min: 1.2, max: 2.6 },
  measure: { by: 2, min: 20, max: 60 },
};

/** How articles look: theme, font, size, line spacing and width. Changes are seen at once. */
export function AppearancePanel({ settings, lang, onChange, children }: Props) {
  const t = useMessages();
  const typography = typographyOf(settings, lang);
  const set = (change: Partial<Typography>): void => onChange(withTypography(settings, lang, change));
  const step = (name: StepSetting, direction: 1 | -1): void => {
    const { by, min, max } = steps[name];
    const next = Math.round((typography[name] + by * direction) * 10) / 10;
    set({ [name]: Math.min(max, Math.max(min, next)) });
  };
  return (
    <div class="appearance">
      <Choice
        label={t.theme}
        options={THEMES.map((theme) => ({ value: theme, label: t.themes[theme] }))}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      {children}
      <Choice
        label={t.font}
        options={(['serif', 'sans'] as const).map((font) => ({ value: font, label: t.fonts[font] }))}
        value={typography.font}
        onChoose={(font) => set({ font })}
      />
      {(Object.keys(steps) as StepSetting[]).map((name) => (
        <div class="appearance-row" key={name}>
          <span id={`step-${name}`}>{t[name]}</span>
          <fieldset class="stepper" aria-labelledby={`step-${name}`}>
            <button type="button" class="button" aria-label={`${t[name]}: ${t.smaller}`} onClick={() => step(name, -1)}>
              −
            </button>
            <output>{typography[name]}</output>
            <button type="button" class="button" aria-label={`${t[name]}: ${t.larger}`} onClick={() => step(name, 1)}>
              +
            </button>
          </fieldset>
        </div>
      ))}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="appearance-row choice">
      <legend>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={label} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
