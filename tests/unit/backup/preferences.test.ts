import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_CHOICE } from '@/components/export/choice';
import { planPreferences } from '@/entrypoints/import/preferences-plan';
import { readPreferences, writePreferences } from '@/utils/backup/preferences';
import { DEFAULT_SETTINGS, Settings } from '@/utils/model/settings';
import { changeSettings, readSettings } from '@/utils/settings';

/** Each setting as it is not by default, the optional ones among them. */
const CHANGED: Required<Settings> = {
  theme: 'sepia',
  uiLanguage: 'zh-TW',
  font: 'sans',
  fontSize: 24,
  leading: 2,
  measure: 30,
  indent: 'off',
  fontName: '霞鹜文楷',
  paragraph: 0.5,
  margin: 60,
  otherLanguages: { ...DEFAULT_SETTINGS.otherLanguages, fontName: 'Georgia', margin: 40 },
  lineFocus: true,
  stockPhrases: 12,
  ownStyle: 'p { color: #333 }',
  singleKeys: false,
  toolbarButton: 'popup',
  exportFormat: 'csv',
  suggestions: { ...DEFAULT_SETTINGS.suggestions, en: false },
  citationStyle: 'mla',
  citationSiteKind: 'webpage',
  keepQuotes: false,
  readAloud: { rate: 1.5, voices: { zh: 'Tingting' } },
};
const OTHERS = {
  sites: [{ site: 'https://news.example', restore: true, alwaysOpen: false }],
  export: {
    last: { ...DEFAULT_CHOICE, format: 'xlsx' },
    presets: [{ id: 'a', name: '周报', choice: { ...DEFAULT_CHOICE, layout: 'codes' } }],
    templates: { markdown: '{{ article.title }}' },
  },
  importColumns: { 'Text;Kommentar': ['quote', 'note'] },
};

beforeEach(() => fakeBrowser.reset());

test('every setting, site, preset, template and known column is in a backup, and comes back on another machine', async () => {
  expect(Object.keys(CHANGED).toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
  await changeSettings(CHANGED);
  await fakeBrowser.storage.local.set(OTHERS);
  const inFile = JSON.parse(JSON.stringify(await readPreferences()));

  fakeBrowser.reset();
  const plan = await planPreferences(inFile);
  expect(plan.settings.toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
  expect(plan).toMatchObject({ sites: 1, templates: 1, presets: 1, columns: 1 });
  await writePreferences(plan.changes);
  expect(await readSettings()).toEqual(CHANGED);
  expect(await fakeBrowser.storage.local.get(Object.keys(OTHERS))).toEqual(OTHERS);
  expect((await planPreferences(inFile)).changes).toEqual([]);
});
