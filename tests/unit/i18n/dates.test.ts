import { expect, test } from 'vitest';
import { formatDay, formatMoment, formatPublished } from '@/utils/i18n/dates';

test.each([
  ['2026-05-18', 'zh-CN', '2026年5月18日'],
  ['2026-05-18', 'zh-TW', '2026年5月18日'],
  ['2026-05-18', 'en', '18 May 2026'],
  ['2026-05-18T00:30:00+08:00', 'en', '18 May 2026'],
  ['2026-05-18T23:30:00-11:00', 'zh-CN', '2026年5月18日'],
  ['2026-05', 'zh-CN', '2026年5月'],
  ['2026-05', 'en', 'May 2026'],
  ['2026', 'zh-CN', '2026年'],
  ['2026', 'en', '2026'],
  ['last week', 'en', 'last week'],
] as const)('%s in %s is %s', (iso, language, shown) => {
  expect(formatDay(iso, language)).toBe(shown);
});

test('a moment is shown by the reader’s clock', () => {
  const local = new Date(2026, 4, 18, 9, 5).toISOString();
  expect(formatMoment(local, 'zh-CN')).toBe('2026年5月18日 09:05');
  expect(formatMoment(local, 'en')).toMatch(/^18 May 2026, 09:05$/);
});

test.each([
  ['2026-05-18T00:30:00+08:00', 'zh-CN', '2026年5月18日 00:30'],
  ['2026-05-18', 'zh-CN', '2026年5月18日'],
  ['2026-05-18T17:05:00Z', 'en', '18 May 2026 17:05'],
] as const)('the publication %s reads in %s: %s', (iso, language, shown) => {
  expect(formatPublished(iso, language)).toBe(shown);
});
