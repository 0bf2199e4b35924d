import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matchUiLanguage, messagesFor } from '@/utils/i18n/messages';
import { UI_LANGUAGES } from '@/utils/model/settings';

const manifestStrings = (locale: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));

test('every manifest string exists in every language, and the description fits the store', () => {
  const keys = Object.keys(manifestStrings('en')).sort();
  for (const locale of readdirSync('public/_locales')) {
    const strings = manifestStrings(locale);
    expect(Object.keys(strings).sort()).toEqual(keys);
    expect(strings.extDescription?.message.length).toBeLessThanOrEqual(132);
  }
});

test.each(UI_LANGUAGES)('no sentence is empty in %s', (language) => {
  const empty = Object.entries(messagesFor(language)).filter(([, message]) => message === '');
  expect(empty).toEqual([]);
});

test.each([
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['en-GB', 'en'],
  ['de', 'en'],
])('a browser in %s gets %s', (tag, language) => {
  expect(matchUiLanguage(tag)).toBe(language);
});
