import { expect, test } from 'vitest';
import { parseDayFirst, parseTime, writtenDay } from '@/utils/import/parse-time';

/** The hour and minute of a time, where it was written. */
const clock = (text: string): string | undefined => {
  const time = parseTime(text);
  return time && new Date(time).toTimeString().slice(0, 5);
};

test.each([
  ['2024年3月4日 晚上8:30', '20:30'],
  ['2024年3月4日 早上8:00', '08:00'],
  ['添加于 2024年3月4日星期一 上午12:04:05', '00:04'],
  ['2024年3月4日 凌晨12:30', '00:30'],
  ['2024年3月4日 中午1:30', '13:30'],
  ['2024年3月4日 傍晚6:00', '18:00'],
  ['2024年3月4日 午後3:04:05', '15:04'],
  ['2024年3月4日 下午3:04', '15:04'],
  ['2024/3/4 15:04', '15:04'],
])('the time of “%s” is %s', (text, shown) => {
  expect(clock(text)).toBe(shown);
});

test('a date with dots is day first', () => {
  const time = new Date(parseTime('04.03.2019 15:04') ?? '');
  expect([time.getDate(), time.getMonth() + 1, time.getHours()]).toEqual([4, 3, 15]);
  expect(parseTime('13.03.2019')?.slice(0, 4)).toBe('2019');
});

test('an impossible date is not a time', () => {
  expect(parseTime('2024-13-45')).toBeUndefined();
});

const local = (text: string): string | undefined => {
  const time = parseTime(text);
  if (time === undefined) return undefined;
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].join(' ');
};

test.each([
  ['13/05/2024 10:11', '2024 5 13 10 11'],
  ['05/13/2024 10:11', '2024 5 13 10 11'],
  ['20240513', '2024 5 13 0 0'],
  ['20240513101112', '2024 5 13 10 11'],
  ['20240513T101112', '2024 5 13 10 11'],
  ['２０２４年５月１３日 １０：１１', '2024 5 13 10 11'],
  ['13.5.24 10:11', '2024 5 13 10 11'],
  ['05/13/2024 10.11.12', '2024 5 13 10 11'],
  ['13/05/2024 10.11', '2024 5 13 10 11'],
  ['45425', '2024 5 13 0 0'],
  ['45425.4243055', '2024 5 13 10 11'],
  ['10:11, 13 May 2024', '2024 5 13 10 11'],
  ['10:11 AM May 13, 2024', '2024 5 13 10 11'],
  ['13. maj 2024 kl. 10.11', '2024 5 13 10 11'],
  ['13.5.2024 klo 10.11', '2024 5 13 10 11'],
  ['13. Mai 2024, 10.11 Uhr', '2024 5 13 10 11'],
  ['令和6年5月13日 午前10時11分', '2024 5 13 10 11'],
  ['2024年5月13日上午10点11分', '2024 5 13 10 11'],
  ['2024년 5월 13일 10시 11분', '2024 5 13 10 11'],
  ['二〇二四年五月十三日', '2024 5 13 0 0'],
  ['民國一一三年五月十三日 10時11分', '2024 5 13 10 11'],
  ['13 मई 2024', '2024 5 13 0 0'],
  ['13 พฤษภาคม 2567 10:11', '2024 5 13 10 11'],
  ['13 พฤษภาคม พ.ศ. 2567', '2024 5 13 0 0'],
  ['5/13/24', '2024 5 13 0 0'],
  ['5/13/24 10:11 AM', '2024 5 13 10 11'],
  ['13/5/24, 10:11', '2024 5 13 10 11'],
  ['13-May-24', '2024 5 13 0 0'],
  ['13 mai 24', '2024 5 13 0 0'],
  ['May 13, ’24', '2024 5 13 0 0'],
  ['24年5月13日 10时11分', '2024 5 13 10 11'],
  ['113年5月13日', '2024 5 13 0 0'],
  ['113/05/13 10:11', '2024 5 13 10 11'],
])('“%s” is the 13th of May 2024', (text, shown) => {
  expect(local(text)).toBe(shown);
});

test.each([
  ['20240513T233000Z', '2024-05-13T23:30:00.000Z'],
  ['20240513T2330Z', '2024-05-13T23:30:00.000Z'],
  ['20240513T233000.250+0800', '2024-05-13T15:30:00.000Z'],
  ['20240513T233000-03:30', '2024-05-14T03:00:00.000Z'],
  ['20240513233000+08', '2024-05-13T15:30:00.000Z'],
  ['2024-05-13 23:30:00+08', '2024-05-13T15:30:00.000Z'],
  ['2024-05-13 23:30:00.25-03', '2024-05-14T02:30:00.250Z'],
  ['2024-05-13T23:30:00,5Z', '2024-05-13T23:30:00.500Z'],
])('“%s” is converted by its time zone', (text, moment) => {
  expect(parseTime(text)).toBe(moment);
});

test.each(['۱۴۰۳/۰۲/۲۴', '1601-01-01T00:00:00Z', '13 พฤษภาคม 3567'])('“%s” is not a publication date', (text) => {
  expect(writtenDay(text)).toBeUndefined();
});

test.each([
  ['二〇一〇年十月十日', '2010-10-10'],
  ['二〇二四年十二月二十三日', '2024-12-23'],
  ['二○二四年一月三十日', '2024-01-30'],
  ['13 สิงหาคม 2567', '2024-08-13'],
])('“%s” is the day %s', (text, day) => {
  expect(writtenDay(text)).toBe(day);
});

test('a time with dots is not a date', () => {
  expect(local('04/05/2024 10.11.12')).toBe('2024 4 5 10 11');
  expect(parseTime('at 10.11.12')).toBeUndefined();
});

test.each([
  ['تمت الإضافة يوم الاثنين، ٤ مارس ٢٠١٩ ١٠:١٢:٣٣ ص', '10:12'],
  ['٤ مارس ٢٠١٩، ١٠:١٢ م', '22:12'],
  ['‏٤ آذار ٢٠١٩ ١٠:١٢', '10:12'],
  ['४ मार्च २०१९ १०:१२', '10:12'],
  ['۲۰۱۹/۰۳/۰۴ ۱۰:۱۲', '10:12'],
  ['4 Μαρτίου 2019 10:12', '10:12'],
  ['4 במרץ 2019 10:12', '10:12'],
  ['4 มีนาคม 2019 10:12', '10:12'],
  ['Thứ Hai, 4 tháng 3, 2019 10:12', '10:12'],
])('“%s” is the fourth of March', (text, shown) => {
  const day = new Date(parseTime(text) ?? '');
  expect([day.getFullYear(), day.getMonth() + 1, day.getDate(), clock(text)]).toEqual([2019, 3, 4, shown]);
});

test.each(['May 13 10:11', 'Chapter 5/13/24', '5/13/24 of 2019', 'room 13 24'])(
  '“%s” has no year of two digits',
  (text) => {
    expect(writtenDay(text)).toBeUndefined();
  },
);

test('a month and a year behind a dash are no zone', () => {
  const date = new Date(parseDayFirst('4-5-2024') ?? '');
  expect([date.getDate(), date.getMonth() + 1]).toEqual([4, 5]);
});
