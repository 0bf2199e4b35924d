import { expect, test } from 'vitest';
import { isSameReport } from '@/utils/repetition/reports';

const report = (url: string, day?: string) => ({
  title: '每周快讯',
  url,
  ...(day ? { published: { iso: `${day}T09:00:00+08:00`, text: day } } : {}),
});

test.each([
  ['of one day, under two addresses of one site', '2026-05-18', '2026-05-18', true],
  ['of two days: a column', '2026-05-18', '2026-05-25', false],
  ['of which one has no day', '2026-05-18', undefined, false],
  ['without a day', undefined, undefined, false],
])('two articles with the same headline %s', (_, one, other, is) => {
  expect(isSameReport(report('https://news.example/a', one), report('https://news.example/m/b', other))).toBe(is);
});
