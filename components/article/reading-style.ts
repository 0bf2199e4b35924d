import type { Settings, Typography } from '@/utils/model/settings';

/** Whether a language (BCP 47) is Chinese, in any script or region. */
export const isChineseTag = (lang: string): boolean => /^zh\b/i.test(lang);

/** The typography of articles in `lang` (BCP 47). */
export const typographyOf = (settings: Settings, lang: string): Typography =>
  isChineseTag(lang) ? settings : settings.otherLanguages;

/** The change of settings for the typography of articles in `lang`; those of the other group stay as before. */
export const withTypography = (settings: Settings, lang: string, change: Partial<Typography>): Partial<Settings> =>
  isChineseTag(lang) ? change : { otherLanguages: { ...settings.otherLanguages, ...change } };

/** Whether paragraphs of an article in `lang` begin with an indent. */
export const hasIndent = ({ indent }: Typography, lang: string): boolean =>
  indent === 'on' || (indent === 'auto' && isChineseTag(lang));

/** The reader's preferences as CSS custom properties of an article in `lang` (BCP 47). */
export function readingStyle(settings: Settings, lang: string): Record<`--${string}`, string | number> {
  const typography = typographyOf(settings, lang);
  return {
    '--size': `${typography.fontSize}px`,
    '--leading': typography.leading,
    '--measure': typography.measure,
    '--indent': hasIndent(typography, lang) ? '2em' : '0',
    ...(typography.fontName ? { '--own-font': `"${typography.fontName.replace(/["\\\n]/g, '')}"` } : {}),
    ...(typography.paragraph === undefined ? {} : { '--paragraph': `${typography.paragraph}em` }),
    ...(typography.margin === undefined ? {} : { '--margin': `${typography.margin}px` }),
  };
}
