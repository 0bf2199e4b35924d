import type { Settings } from '@/utils/model/settings';

const some = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

const settings: Record<keyof Settings, string> = {
  theme: 'theme',
  uiLanguage: 'language',
  font: 'font',
  fontSize: 'text size',
  leading: 'line spacing',
  measure: 'line width',
  fontName: 'font by name',
  paragraph: 'paragraph space',
  margin: 'margins',
  stockPhrases: 'dimmed stock phrases',
  lineFocus: 'line focus',
  ownStyle: 'your own CSS',
  indent: 'first-line indent',
  otherLanguages: 'text in other languages',
  singleKeys: 'single-letter keys',
  toolbarButton: 'toolbar button',
  exportFormat: 'export format',
  suggestions: 'suggestions',
  citationStyle: 'citation style',
  citationSiteKind: 'kind of source',
  keepQuotes: 'keeping copied quotes',
  readAloud: 'reading aloud',
};

export const en = {
  legend: 'Settings in this backup',
  bring: 'Bring back these settings too',
  differing: (names: (keyof Settings)[]) => `Settings: ${names.map((name) => settings[name]).join(', ')}`,
  templates: (n: number) => some(n, 'export template', 'export templates'),
  presets: (n: number) => some(n, 'export preset', 'export presets'),
  sites: (n: number) =>
    `Switches for ${some(n, 'site', 'sites')}. The browser has to allow each of them again: in Settings, under Sites.`,
  columns: (n: number) => `What the columns of ${some(n, 'table', 'tables')} mean`,
  stays: 'Your other settings here stay as they are. Undoing the import undoes this, too.',
};
