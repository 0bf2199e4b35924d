import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendar } from '@/utils/export/ledger/calendar';
import { ledgerWords } from '@/utils/i18n/ledger';
import { ledgerRows } from '@/utils/ledger/rows';
import { codes, sampleNotebook } from '../export/sample-notebook';

test('ical.js finds every deadline as a date, with its text intact', () => {
  const data = { ...sampleNotebook, codes, coders: [], samePersons: [] };
  const rows = ledgerRows({ ...data, tallies: {}, origins: { hand: 0, accepted: 0, corrected: 0 }, ruleVersions: [] });
  const text = [
    ...calendar.write(rows, { words: ledgerWords.en, language: 'en', places: new Map(), standings: new Map() }),
  ].join('');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.map(({ startDate, summary }) => [startDate.toString(), startDate.isDate, summary])).toEqual([
    ['2026-06-30', true, '各县市区：压实主体责任，6月底前完成校园周边隐患排查'],
  ]);
  expect(events[0]?.description).toContain('各县市区要压实主体责任，6月底前完成校园周边隐患排查。');
});

test('words of an English article are joined as in English, whatever the language of the interface', () => {
  const english = sampleNotebook.articles.map((article) => ({ ...article, lang: 'en-GB' }));
  const data = {
    ...sampleNotebook,
    articles: english,
    codes,
    coders: [],
    samePersons: [],
    tallies: {},
    ruleVersions: [],
  };
  const rows = ledgerRows({ ...data, origins: { hand: 0, accepted: 0, corrected: 0 } });
  const options = { words: ledgerWords['zh-CN'], language: 'zh-CN', places: new Map(), standings: new Map() } as const;
  const text = [...calendar.write(rows, options)].join('').replace(/\r\n /g, '');
  expect(text).toContain('SUMMARY:各县市区: 压实主体责任');
});
