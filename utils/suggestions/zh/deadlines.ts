import { isoDay, lastDayOfMonth } from '@/utils/suggestions/calendar';
import type { Quoted, Span } from '@/utils/suggestions/suggestion';

export type Deadline = Quoted & { date?: string };

const YEAR = '(?:(?<year>\\d{4})年|(?<relative>今年|本年|明年|后年|年))?';
const DEADLINES: {
  pattern: RegExp;
  date: (groups: Record<string, string | undefined>, today: Date | null) => string | undefined;
}[] = [
  {
    // 8月31日前, 2025年6月30日之前
    pattern: new RegExp(`${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号](?:24时)?(?:之?前|以前|为止)`),
    date: ({ year, relative, month, day }, today) => dated(yearOf(year, relative, today), month, day),
  },
  {
    // 9月底前, 今年6月底之前
    pattern: new RegExp(`${YEAR}(?<month>\\d{1,2})月(?:底|末|份)?(?:之?前|以前)`),
    date: ({ year, relative, month }, today) => monthEnd(yearOf(year, relative, today), month),
  },
  {
    // 年底前, 2027年年底前, 明年底之前, 年内; 底线 and 摸底 are no dates
    pattern:
      /(?:(?:(?<year>\d{4})年|(?<relative>今年|本年|明年|后年))(?:年?底|年?末|年?内)|年底|年末|年内)(?:之?前|以前)?/,
    date: ({ year, relative }, today) => dated(yearOf(year, relative, today), '12', '31'),
  },
  { pattern: /(?:本月底|月底)(?:之?前|以前)?/, date: (_, today) => (today ? lastDayOfMonth(today) : undefined) },
  {
    // 到2030年, 力争2027年前
    pattern: /(?:到|至|力争)?(?<year>20\d\d)年(?:之?前|以前)?(?=[，,实完建基全力])/,
    date: ({ year }) => dated(year ? Number(year) : undefined, '12', '31'),
  },
  {
    // 本月27日前, 最晚于27日
    pattern: /(?:最[晚迟]于?)?本月(?<day>\d{1,2})日(?:之?前|以前)?/,
    date: ({ day }, today) => (today ? dated(today.getUTCFullYear(), String(today.getUTCMonth() + 1), day) : undefined),
  },
  {
    pattern: /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个工作)?[日天](?:之?内|以内)/,
    date: ({ count }, today) => later(today, count, 1),
  },
  {
    pattern: /(?<count>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:周|个?星期)(?:之?内|以内)/,
    date: ({ count }, today) => later(today, count, 7),
  },
  {
    pattern: /(?<hours>\d{1,3})(?:个)?小时(?:之?内|以内)/,
    date: ({ hours }, today) => later(today, String(Math.ceil(Number(hours) / 24)), 1),
  },
  { pattern: /(?:即日起|立即|马上|即刻|(?<!提高|增强|提升)第一时间)/, date: () => undefined },
];

/**
 * The first deadline a clause names, with its ISO 8601 day counted from `published`; without `published` only dates that
 * name their year get one. 第一时间 and 立即 are deadlines without a day.
 */
export function deadlineIn(text: string, clause: Span, published: string | undefined): Deadline | null {
  const words = text.slice(clause.start, clause.end);
  const today = published ? new Date(`${published.slice(0, 10)}T00:00:00Z`) : null;
  const reference = today && Number.isNaN(today.getTime()) ? null : today;
  for (const { pattern, date } of DEADLINES) {
    const match = pattern.exec(words);
    if (!match) continue;
    const day = date(match.groups ?? {}, reference);
    const start = clause.start + match.index;
    return { text: match[0], start, end: start + match[0].length, ...(day ? { date: day } : {}) };
  }
  return null;
}

function yearOf(year: string | undefined, relative: string | undefined, today: Date | null): number | undefined {
  if (year) return Number(year);
  if (!today) return undefined;
  return today.getUTCFullYear() + (relative === '明年' ? 1 : relative === '后年' ? 2 : 0);
}

function dated(year: number | undefined, month: string | undefined, day: string | undefined): string | undefined {
  return year && month && day ? isoDay(year, Number(month), Number(day)) : undefined;
}

function monthEnd(year: number | undefined, month: string | undefined): string | undefined {
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined;
  return lastDayOfMonth(new Date(Date.UTC(year, Number(month) - 1, 1)));
}

const DIGITS = '零一二三四五六七八九';

function later(today: Date | null, count: string | undefined, days: number): string | undefined {
  if (!today || !count) return undefined;
  const number = /^\d+$/.test(count) ? Number(count) : chineseNumber(count);
  return new Date(today.getTime() + number * days * 86_400_000).toISOString().slice(0, 10);
}

/** 十五 → 15; up to 99. */
function chineseNumber(words: string): number {
  const plain = words.replace(/两/g, '二');
  const ten = plain.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(plain);
  return (
    (ten === 0 ? 1 : DIGITS.indexOf(plain.charAt(0))) * 10 + Math.max(0, DIGITS.indexOf(plain.charAt(ten + 1) || '零'))
  );
}
