import { z } from './z';

export const THEMES = ['auto', 'light', 'dark', 'sepia'] as const;
export const UI_LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;

/** Ways to cite; the names of the standards are in their ids. */
export const CITATION_STYLES = [
  'gb-2025-numeric',
  'gb-2025-author-date',
  'gb-2015-numeric',
  'gb-2015-author-date',
  'apa',
  'mla',
  'chicago',
  'markdown',
  'plain',
] as const;

/** How articles in one group of languages are set. */
export const Typography = z.object({
  font: z.enum(['serif', 'sans']),
  /** CSS px. */
  fontSize: z.number().check(z.minimum(12), z.maximum(40)),
  /** Line height as a multiple of the font size. */
  leading: z.number().check(z.minimum(1.2), z.maximum(2.6)),
  /** Characters a line: Han characters in Chinese, twice as many Latin letters elsewhere. */
  measure: z.number().check(z.minimum(20), z.maximum(60)),
  /** First-line indent of paragraphs; `auto` is 2 em in Chinese, none elsewhere. */
  indent: z.enum(['auto', 'on', 'off']),
  /** Name of a font on this machine; absent or empty: as `font` says. */
  fontName: z.optional(z.string().check(z.maxLength(100))),
  /** Space between paragraphs, in em; absent: 0.9. */
  paragraph: z.optional(z.number().check(z.minimum(0), z.maximum(3))),
  /** At the sides of the text at least, CSS px; absent: 28. */
  margin: z.optional(z.number().check(z.minimum(0), z.maximum(240))),
});

/** The reader's preferences. */
export const Settings = z.object({
  theme: z.enum(THEMES),
  /** `auto` follows the browser. */
  uiLanguage: z.enum(['auto', ...UI_LANGUAGES]),
  /** For articles in Chinese. */
  ...Typography.shape,
  /** For articles in all other languages: Latin text needs less line spacing. */
  otherLanguages: Typography,
  /** Some lines at the height of the eye stay clear, all others step back. */
  lineFocus: z.boolean(),
  /** Clauses that occur in at least this many other articles are dimmed; 0 dims none. */
  stockPhrases: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  /** The reader's own CSS for articles. */
  ownStyle: z.string().check(z.maxLength(20_000)),
  /** Single letters and digits act in our own pages (WCAG 2.1.4 wants a switch). */
  singleKeys: z.boolean(),
  /** What the toolbar button opens when nothing is selected; with `both` it closes the clean view, too. */
  toolbarButton: z.enum(['clean-view', 'both', 'popup']),
  /** Id of the export format last used. */
  exportFormat: z.string(),
  /** Which suggestions the clean view offers: none at all, and which languages and kinds. */
  suggestions: z.object({
    on: z.boolean(),
    zh: z.boolean(),
    en: z.boolean(),
    official: z.boolean(),
    directive: z.boolean(),
  }),
  /** `auto`: GB/T 7714—2025 where the screens are in Simplified Chinese, else APA. */
  citationStyle: z.enum(['auto', ...CITATION_STYLES]),
  /** The kind of source cited: `auto` uses the article's own, [N/OL] for newspapers, [EB/OL] for all others. */
  citationSiteKind: z.enum(['auto', 'article-newspaper', 'webpage']),
  /** A quote that is copied with its citation is kept as an annotation. */
  keepQuotes: z.boolean(),
  /** How articles are read aloud. */
  readAloud: z.object({
    /** 1 is the voice's own pace. */
    rate: z.number().check(z.minimum(0.5), z.maximum(3)),
    /** The voice (its `voiceURI`) by language; when missing or unavailable, the first suitable one is used. */
    voices: z.record(z.string(), z.string()),
  }),
});

export type Typography = z.infer<typeof Typography>;
export type Settings = z.infer<typeof Settings>;
export type CitationStyleId = (typeof CITATION_STYLES)[number];
export type UiLanguage = (typeof UI_LANGUAGES)[number];

export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  uiLanguage: 'auto',
  font: 'serif',
  fontSize: 18,
  leading: 1.8,
  measure: 38,
  indent: 'auto',
  otherLanguages: { font: 'serif', fontSize: 18, leading: 1.6, measure: 36, indent: 'auto' },
  lineFocus: false,
  ownStyle: '',
  singleKeys: true,
  toolbarButton: 'clean-view',
  exportFormat: 'markdown',
  suggestions: { on: true, zh: true, en: true, official: true, directive: true },
  citationStyle: 'auto',
  citationSiteKind: 'auto',
  keepQuotes: true,
  readAloud: { rate: 1, voices: {} },
};
