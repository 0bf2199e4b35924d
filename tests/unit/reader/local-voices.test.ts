import { expect, test } from 'vitest';
import { localVoices } from '@/entrypoints/reader/aloud/use-voices';

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService, voiceURI: name });
const all = [
  voice('Google 普通话', 'zh-CN', false),
  voice('Mei-Jia', 'zh-TW'),
  voice('Ting-Ting', 'zh-CN'),
  voice('Android', 'cmn-Hans-CN'),
  voice('Underscore', 'zh_CN'),
  voice('Sin-ji', 'zh-HK'),
  voice('Cantonese', 'yue-HK'),
  voice('Daniel', 'en-GB'),
  voice('Samantha', 'en-US'),
];

test.each([
  ['zh-CN', ['Ting-Ting', 'Android', 'Underscore', 'Mei-Jia', 'Sin-ji', 'Cantonese']],
  ['zh', ['Ting-Ting', 'Android', 'Underscore', 'Mei-Jia', 'Sin-ji', 'Cantonese']],
  ['zh-Hans', ['Ting-Ting', 'Android', 'Underscore', 'Mei-Jia', 'Sin-ji', 'Cantonese']],
  ['zh-Hant', ['Mei-Jia', 'Ting-Ting', 'Android', 'Underscore', 'Sin-ji', 'Cantonese']],
  ['zh-Hant-HK', ['Sin-ji', 'Cantonese', 'Mei-Jia', 'Ting-Ting', 'Android', 'Underscore']],
  ['yue', ['Sin-ji', 'Cantonese', 'Mei-Jia', 'Ting-Ting', 'Android', 'Underscore']],
  ['en', ['Daniel', 'Samantha']],
  ['en-US', ['Samantha', 'Daniel']],
  ['de', []],
  ['', []],
])('an article in %j gets the voices %j', (lang, names) => {
  expect(localVoices(all, lang).map(({ name }) => name)).toEqual(names);
});
