import { useRef } from 'preact/hooks';
import { typographyOf, withTypography } from '@/components/article/reading-style';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { colonOf } from '@/utils/i18n/comma';
import { type Settings, THEMES } from '@/utils/model/settings';
import { changeSettings } from '@/utils/settings';

/** How the article looks, changed by a key. */
export interface AppearanceKeys {
  nextTheme: () => void;
  /** CSS px, up or down. */
  resize: (by: 1 | -1) => void;
}

const SMALLEST = 12;
const LARGEST = 40;

/** Keys for the looks of articles in `lang` (BCP 47); `say` tells what came of them. */
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

/** A setting as it is, or was asked to be and will be in a moment: a key that is held down presses faster than it is stored. */
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
