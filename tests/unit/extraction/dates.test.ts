import { expect, test } from 'vitest';
import { readDate } from '@/utils/extraction/metadata/dates';

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
  '%s is no date',
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);

test('the page’s own words are kept', () => {
  expect(readDate('发稿时间：2024年05月13日 06:03 来源')?.text).toBe('2024年05月13日 06:03');
});
