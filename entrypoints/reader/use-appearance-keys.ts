import { useRef } from 'preact/hooks';
import { typographyOf, withTypography } from '@/components/article/reading-style';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { colonOf } from '@/utils/i18n/comma';
import { type Settings, THEMES } from '@/utils/model/settings';
import { changeSettings } from '@/utils/settings';

/** Changes to the appearance by keyboard. */
export interface AppearanceKeys {
  nextTheme: () => void;
  /** Changes the size by one CSS px. */
  resize: (by: 1 | -1) => void;
}

const SMALLEST = 12;
const LARGEST = 40;

/** Keys for the appearance of articles in `lang` (BCP 47); `say` reports the result. */
export function useAppearanceKeys(settings: Settings, lang: string, say: (text: string) => void): AppearanceKeys {
  const t = useMessages();
  const colon = colonOf(useLanguage());
  const themeBefore = useAsked(settings.theme);
  const sizeBefore = useAsked(typographyOf(settings, lang).fontSize);
  return {
    nextTheme: () => {
      const theme = THEMES[(THEMES.indexOf(themeBefore.current) + 1) % THEMES.length] ?? 'auto';
      themeBefore.current = theme;
      void changeSettings({ theme });
      say(`${t.theme}${colon}${t.themes[theme]}`);
    },
    resize: (by) => {
      const fontSize = Math.min(LARGEST, Math.max(SMALLEST, sizeBefore.current + by));
      sizeBefore.current = fontSize;
      void changeSettings(withTypography(settings, lang, { fontSize }));
      say(`${t.fontSize}${colon}${fontSize}`);
    },
  };
}

/**
 * A setting as stored, or as last requested while that is being stored: a key held down repeats faster than it can be.
 */
function useAsked<T>(stored: T): { current: T } {
  const asked = useRef<{ value: T } | undefined>(undefined);
  if (asked.current?.value === stored) asked.current = undefined;
  const now = useRef(stored);
  now.current = stored;
  return useRef({
    get current() {
      return asked.current ? asked.current.value : now.current;
    },
    set current(value: T) {
      asked.current = { value };
    },
  }).current;
}
