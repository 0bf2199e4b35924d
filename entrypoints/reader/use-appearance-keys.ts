import { typographyOf, withTypography } from '@/components/article/reading-style';
import { useMessages } from '@/components/hooks/use-messages';
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
  return {
    nextTheme: () => {
      const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'auto';
      void changeSettings({ theme });
      say(`${t.theme}: ${t.themes[theme]}`);
    },
    resize: (by) => {
      const fontSize = Math.min(LARGEST, Math.max(SMALLEST, typographyOf(settings, lang).fontSize + by));
      void changeSettings(withTypography(settings, lang, { fontSize }));
      say(`${t.fontSize}: ${fontSize}`);
    },
  };
}
