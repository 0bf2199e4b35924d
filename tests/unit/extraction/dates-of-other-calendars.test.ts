import { expect, it } from 'vitest';
import { readDate } from '@/utils/extraction/metadata/dates';

it.each([
  ['Iran’s year, in its digits', '۱۸ اردیبهشت ۱۴۰۳، ۱۰:۲۳', '2024-05-07T10:23'],
  ['the first day of an Iranian year', '۱ فروردین ۱۴۰۰', '2021-03-21'],
  ['the day a longer year ends with', '30 اسفند 1399', '2021-03-20'],
  ['the common year in Persian', '۲۱ سپتامبر ۲۰۲۳', '2023-09-21'],
  ['Thailand’s year, the month in short', 'เผยแพร่: 7 พ.ค. 2567 10:23 น.', '2024-05-07T10:23'],
  ['Thailand’s year, the month in full', '7 พฤษภาคม 2567 เวลา 10:23', '2024-05-07T10:23'],
  ['Hindi', 'Updated: 7 मई 2024, 10:23 am IST', '2024-05-07T10:23'],
  ['Hebrew with a preposition', '7 במאי 2024', '2024-05-07'],
  ['two figures of a year, with a time', 'פורסם: 07.05.24, 10:23', '2024-05-07T10:23'],
  ['Arabic digits', '٧ مايو ٢٠٢٤', '2024-05-07'],
  ['the lunar year beside the common one', 'الثلاثاء 1445/10/28 هـ الموافق 2024/05/07 م', '2024-05-07'],
  ['Ukrainian', '7 травня 2024, 10:23', '2024-05-07T10:23'],
  ['a number of people is no year', '1403 people in 12 towns', undefined],
  ['a version is no day', 'v 1.2.34, 10:23', undefined],
])('%s', (_, text, iso) => {
  expect(readDate(text)?.iso).toBe(iso);
});

it('gives a date as worded on the page, in its digits', () => {
  expect(readDate('تاریخ انتشار: ۱۸ اردیبهشت ۱۴۰۳')?.text).toBe('۱۸ اردیبهشت ۱۴۰۳');
});
