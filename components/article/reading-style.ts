import type { Settings } from '@/utils/model/settings';

/** The reader's preferences as CSS custom properties of an article in `lang` (BCP 47). */
export function readingStyle(settings: Settings, lang: string): Record<`--${string}`, string | number> {
  const indents = settings.indent === 'on' || (settings.indent === 'auto' && /^zh\b/i.test(lang));
  return {
    '--size': `${settings.fontSize}px`,
    '--leading': settings.leading,
    '--measure': settings.measure,
    '--indent': indents ? '2em' : '0',
  };
}
