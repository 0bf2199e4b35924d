import { expect, test } from 'vitest';
import { deadlineIn } from '@/utils/suggestions/zh/deadlines';

const dayOf = (text: string, published: string): string | undefined =>
  deadlineIn(text, { start: 0, end: text.length }, published)?.date;

test.each([
  // A day without its year is the next one.
  ['1月15日前完成整改', '2026-12-20', '2027-01-15'],
  ['3月底前完成整改', '2026-12-20', '2027-03-31'],
  ['12月20日前完成整改', '2026-12-20', '2026-12-20'],
  ['2026年1月15日前完成整改', '2026-12-20', '2026-01-15'],
  ['今年3月底前完成整改', '2026-12-20', '2026-03-31'],
  ['明年3月底前完成整改', '2026-12-20', '2027-03-31'],
  // A Friday.
  ['3个工作日内报送', '2026-05-15', '2026-05-20'],
  ['十个工作日内报送', '2026-05-15', '2026-05-29'],
  ['3日内报送', '2026-05-15', '2026-05-18'],
  ['三五日内报送', '2026-05-15', '2026-05-20'],
  ['三五个工作日内报送', '2026-05-15', '2026-05-22'],
  ['2月30日前报送', '2026-01-15', undefined],
])('%s, read on %s: %s', (text, published, day) => {
  expect(dayOf(text, published)).toBe(day);
});

test.each([
  ['总装机要达到5400GW,是2023年全球总装机量的近4倍', '2026-05-15', undefined],
  ['要把能耗降到2020年,即疫情前的水平', '2026-05-15', undefined],
  ['到2030年,要全面建成', '2026-05-15', '到2030年'],
  ['2027年前全部完成', '2026-05-15', '2027年前'],
  ['要力争2025年前全部完成', '2026-05-15', '力争2025年前'],
])('%s, read on %s, names as its deadline %s', (text, published, deadline) => {
  expect(deadlineIn(text, { start: 0, end: text.length }, published)?.text).toBe(deadline);
});
