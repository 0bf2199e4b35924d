import { expect, test } from 'vitest';
import { inOwnZone, inToldZone, readDate } from '@/utils/extraction/metadata/dates';

test.each([
  { text: '2019-08-23 09:01:33', iso: '2019-08-23T09:01:33' },
  { text: '2019年8月3日8:05', iso: '2019-08-03T08:05' },
  { text: '发布时间：2021/1/5', iso: '2021-01-05' },
  { text: '2024-05-13T09:16:04+08:00', iso: '2024-05-13T09:16:04+08:00' },
  { text: '2024-05-13T09:16:04.123Z', iso: '2024-05-13T09:16:04Z' },
  { text: '20190823', iso: '2019-08-23' },
  { text: 'Updated May 18, 2026 at 3:05 p.m.', iso: '2026-05-18T15:05' },
  { text: 'Monday, 18 May 2026', iso: '2026-05-18' },
  { text: '18. Mai 2026, 07:30 Uhr', iso: '2026-05-18T07:30' },
  { text: '18 de mayo de 2026', iso: '2026-05-18' },
  { text: '18 мая 2026 г.', iso: '2026-05-18' },
  { text: '18.05.2026', iso: '2026-05-18' },
  { text: '18/05/2026 - 12:40', iso: '2026-05-18T12:40' },
])('$text is $iso', ({ text, iso }) => {
  expect(readDate(text)?.iso).toBe(iso);
});

test.each(['8月22日，会议召开', '电话 0731-88866120', '第 2019-1234 号', '1999', 'in 2026 alone', '2019-13-45'])(
  '%s is not a date',
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);

test('the page’s wording of the date is kept', () => {
  expect(readDate('发稿时间：2024年05月13日 06:03 来源')?.text).toBe('2024年05月13日 06:03');
});

test.each([
  ['a zone by name', 'May 18, 2026 at 9:30 p.m. EDT', '2026-05-18T21:30-04:00'],
  ['a clock that changes, in summer', 'May 18, 2026 at 9:30 p.m. ET', '2026-05-18T21:30-04:00'],
  ['a clock that changes, the day before it does', 'Mar 7, 2026, 09:00 PT', '2026-03-07T09:00-08:00'],
  ['a clock that changes, on the day', 'Mar 8, 2026, 09:00 PT', '2026-03-08T09:00-07:00'],
  ['a time with a dot', 'Mon 18 May 2026 14.30 BST', '2026-05-18T14:30+01:00'],
  ['a year in an element of its own', '2026 05/18 08:12:33', '2026-05-18T08:12:33'],
  ['Japan', '2026年5月18日 10:32 JST', '2026-05-18T10:32+09:00'],
  ['Korea', '2026.05.18. 09:14 KST', '2026-05-18T09:14+09:00'],
  ['hours from Greenwich', '2026-05-18 10:00 (GMT+8)', '2026-05-18T10:00+08:00'],
  ['Greenwich', '18 May 2026 14:05 GMT', '2026-05-18T14:05Z'],
  ['hours from Greenwich', '2026-05-18 09:30 (GMT+8)', '2026-05-18T09:30+08:00'],
  ['a city’s time', '2026-05-18 09:30（北京时间）', '2026-05-18T09:30+08:00'],
  ['a zone that is several', '18 May 2026 14:05 CST', '2026-05-18T14:05'],
  ['a word that is no zone', '18 mai 2026 à 14:05 est', '2026-05-18T14:05'],
  ['Chinese numerals', '二〇二六年五月十八日', '2026-05-18'],
  ['Chinese numerals, the older nought', '二○二六年十二月三十一日', '2026-12-31'],
  ['years of the Republic', '民國115年5月18日', '2026-05-18'],
  ['years of the Republic in numerals', '中華民國一百一十五年五月二十日', '2026-05-20'],
])('%s', (_, text, iso) => {
  expect(readDate(text)?.iso).toBe(iso);
});

test.each([
  ['its own day is named', 'Tue, 03/04/2025 - 14:05', '2025-03-04T14:05'],
  ['the other order’s day is named', 'Thu, 03/04/2025 - 14:05', '2025-04-03T14:05'],
  ['none is named', '03/04/2025 - 14:05', '2025-04-03T14:05'],
])('a numeric date is read according to the name next to it: %s', (_, text, iso) => {
  expect(readDate(text)?.iso).toBe(iso);
});

test('a date’s wording keeps the complete time zone', () => {
  expect(readDate('09 MAR 2025 - 05:30 CET')?.text).toBe('09 MAR 2025 - 05:30 CET');
});

test('a short date of Taiwanese agencies is recognised only where such dates are usual', () => {
  expect(readDate('115.05.18', { republic: true })?.iso).toBe('2026-05-18');
  expect(readDate('115.05.18')).toBeUndefined();
});

test.each([
  ['115年5月18日 點閱 1432', '2026-05-18'],
  ['115.05.18 點閱：2512', '2026-05-18'],
  ['二〇二六年五月十八日 阅读 1345', '2026-05-18'],
])('a number that would be a year in Thailand or Iran is a count elsewhere: %s', (text, iso) => {
  expect(readDate(text, { republic: true })?.iso).toBe(iso);
});

test.each([
  ['07.05.24, 10:23', true, '2024-05-07T10:23'],
  ['05/07/24, 10:23 AM', true, '2024-05-07T10:23'],
  ['05/07/24, 10:23 AM', false, '2024-07-05T10:23'],
  ['12/25/24, 10:23 AM', false, '2024-12-25T10:23'],
  ['05/07/24, 10:23 PM', true, '2024-05-07T22:23'],
  ['25/12/24, 10:23', true, '2024-12-25T10:23'],
  ['33/12/24, 10:23', true, undefined],
] as const)('a year of two figures, as the page writes days: %s, months first %s', (text, monthFirst, iso) => {
  expect(readDate(text, { monthFirst })?.iso).toBe(iso);
});

test('UTC is converted to the reader’s clock, with its zone; other zones stay', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Shanghai';
  try {
    expect(inOwnZone({ text: '', iso: '2026-05-17T16:30:00Z' }).iso).toBe('2026-05-18T00:30:00+08:00');
    expect(inOwnZone({ text: '', iso: '2026-05-17T16:30Z' }).iso).toBe('2026-05-18T00:30+08:00');
    expect(inOwnZone({ text: '', iso: '2026-05-17T16:30-04:00' }).iso).toBe('2026-05-17T16:30-04:00');
    expect(inOwnZone({ text: '', iso: '2026-05-17' }).iso).toBe('2026-05-17');
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test.each([
  ['its own', '2026-05-18T10:32', '2026-05-18T10:32:00+09:00', '2026-05-18T10:32+09:00'],
  ['that of the moment', '2026-05-18T10:32', '2026-05-18T01:32:00Z', '2026-05-18T10:32+09:00'],
  ['none, for another moment', '2026-05-18T10:32', '2026-05-18T01:40:00Z', '2026-05-18T10:32'],
  ['what the page says', '2026-05-18T10:32+08:00', '2026-05-18T01:32:00Z', '2026-05-18T10:32+08:00'],
  ['none, for a day', '2026-05-18', '2026-05-18T01:32:00Z', '2026-05-18'],
])('a time displayed without a zone has %s', (_, shown, told, iso) => {
  expect(inToldZone({ text: '', iso: shown }, { text: '', iso: told }).iso).toBe(iso);
});

test('a day in Chinese may stand right behind a slash; an address does not hold one', () => {
  expect(readDate('发布/2026年5月18日 05:00')?.iso).toBe('2026-05-18T05:00');
  expect(readDate('img/2026/05/18')).toBeUndefined();
});
