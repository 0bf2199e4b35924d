import { comingDay, isoDay, lastDayOfMonth, plusWorkingDays } from '@/utils/suggestions/calendar';
import type { Quoted, Span } from '@/utils/suggestions/suggestion';

export type Deadline = Quoted & { date?: string };

const YEAR = '(?:(?<year>\\d{4})年|(?<relative>今年|本年|明年|后年|年))?';
/** Before it: not 前往, 前来, 前后, 前夕, which are no 前; 前去产能 is. */
const BEFORE = '(?:之?前|以前)(?![往来夕]|后(?!续)|去(?!产能|库存|杠杆|除))';
/** The same or nothing. */
const MAYBE_BEFORE = `(?:${BEFORE}|(?!之?前|以前))`;
/** Within it, from now on: 近两年内 and 过去三个月内 are over. */
const NOT_PAST = '(?<!(?:近|过去的?|过往|此前|以往)[\\d一二两三四五六七八九十]*)';
const WITHIN = '(?:之?内|以内)';
/** 全国, 全省 after a year by which, or before which, something is to be. */
const WHOLE_OF_IT = '(?<=(?:到|至|力争)20\\d\\d年|前)全';
type Groups = Record<string, string | undefined>;
const DEADLINES: {
  pattern: RegExp;
  date: (groups: Groups, today: Date | null) => string | undefined;
  /** It names what is over, and no deadline. */
  isPast?: (groups: Groups, today: Date | null) => boolean;
}[] = [
  {
    // 8月31日前, 2025年6月30日之前
    pattern: new RegExp(
      `${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号](?:(?:上午|中午|下午|晚上?)?\\d{1,2}[时点](?:\\d{1,2}分)?)?(?:${BEFORE}|为止)`,
    ),
    date: ({ year, relative, month, day }, today) => coming(year, relative, today, (of) => dated(of, month, day)),
  },
  {
    // 9月底前, 今年6月底之前
    pattern: new RegExp(`${YEAR}(?<month>\\d{1,2})月(?:底|末|份)?${BEFORE}`),
    date: ({ year, relative, month }, today) => coming(year, relative, today, (of) => monthEnd(of, month)),
  },
  {
    // 年底前, 2027年年底前, 明年底之前, 年内; 底线 and 摸底 are no dates
    pattern: new RegExp(
      `(?:(?:(?<year>\\d{4})年|(?<relative>今年|本年|明年|后年))(?:年?底|年?末|年?内)|年底|年末|(?<![半几数多近去一二两三四五六七八九十\\d])年内)${MAYBE_BEFORE}`,
    ),
    date: ({ year, relative }, today) => dated(yearOf(year, relative, today), '12', '31'),
  },
  {
    pattern: new RegExp(`(?:本月底|月底)${MAYBE_BEFORE}`),
    date: (_, today) => (today ? lastDayOfMonth(today) : undefined),
  },
  {
    // 到2030年, 力争2027年前, 2027年全面建成; not 是2023年全球总量的四倍
    pattern: new RegExp(
      `(?:到|至|力争)?(?<year>20\\d\\d)年(?<before>之?前|以前)?(?=[，,实完建基力]|${WHOLE_OF_IT}|全(?![球国省市县区州年]))`,
    ),
    date: ({ year }) => dated(year ? Number(year) : undefined, '12', '31'),
    // A year that was over when this was published is what it is compared with.
    isPast: ({ year, before }, today) => !before && today !== null && Number(year) < today.getUTCFullYear(),
  },
  {
    // 本月27日前, 最晚于27日
    pattern: new RegExp(`(?:最[晚迟]于?)?本月(?<day>\\d{1,2})日${MAYBE_BEFORE}`),
    date: ({ day }, today) => (today ? dated(today.getUTCFullYear(), String(today.getUTCMonth() + 1), day) : undefined),
  },
  {
    // 本周五前, 下周三下班前
    pattern: new RegExp(
      `(?<week>本|这|下)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?:下班|上午|中午|下午|晚上?)?(?:\\d{1,2}[时点])?${BEFORE}`,
    ),
    date: ({ week, weekday }, today) => ofWeek(today, week, weekday),
  },
  {
    // 三个月内, 半年内, 两年内
    pattern: new RegExp(`${NOT_PAST}(?<months>\\d{1,2}|[一二两三四五六七八九十]{1,2})个月${WITHIN}`),
    date: ({ months }, today) => monthsLater(today, months, 1),
  },
  { pattern: new RegExp(`${NOT_PAST}半年${WITHIN}`), date: (_, today) => monthsLater(today, '6', 1) },
  {
    pattern: new RegExp(`${NOT_PAST}(?<years>\\d|[一二两三四五六七八九十])年${WITHIN}`),
    date: ({ years }, today) => monthsLater(today, years, 12),
  },
  {
    pattern: new RegExp(
      `${NOT_PAST}(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?<working>个工作)?[日天]${WITHIN}`,
    ),
    date: ({ count, working }, today) =>
      working && today && count ? plusWorkingDays(today, numberOf(count)) : later(today, count, 1),
  },
  {
    pattern: new RegExp(`${NOT_PAST}(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:周|个?星期)${WITHIN}`),
    date: ({ count }, today) => later(today, count, 7),
  },
  {
    pattern: new RegExp(`${NOT_PAST}(?<hours>\\d{1,3})(?:个)?小时${WITHIN}`),
    date: ({ hours }, today) => later(today, String(Math.ceil(Number(hours) / 24)), 1),
  },
  {
    // 今晚12时前, 明天中午前
    pattern: new RegExp(
      `(?<day>今|明|当|次)(?:[日天晚]|日?晚)(?:上午|中午|下午|晚上?|早上)?(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?${BEFORE}`,
    ),
    date: ({ day }, today) => later(today, day === '今' || day === '当' ? '0' : '1', 1),
  },
  {
    // 春节前, 汛期来临前: a day that no calendar here knows
    pattern: new RegExp(
      `(?:(?:春|元宵|清明|劳动|端午|中秋|国庆|五一|十一|元旦)节?|主?汛期|高考|中考|开学|入冬|入汛|供暖期?)(?:来临|到来|开始)?${BEFORE}`,
    ),
    date: () => undefined,
  },
  { pattern: /(?:即日起|立即|马上|即刻|(?<!提高|增强|提升)第一时间)/, date: () => undefined },
];
/** Each pattern may fit several times, and the first be past. */
const EVERYWHERE = DEADLINES.map((row) => ({ ...row, pattern: new RegExp(row.pattern, 'g') }));

/**
 * The first deadline that a clause names, with its ISO 8601 day counted from `published`; without `published` only
 * dates that name their year get one. 第一时间 and 立即 are deadlines without a day.
 */
export function deadlineIn(text: string, clause: Span, published: string | undefined): Deadline | null {
  const words = text.slice(clause.start, clause.end);
  const today = published ? new Date(`${published.slice(0, 10)}T00:00:00Z`) : null;
  const reference = today && Number.isNaN(today.getTime()) ? null : today;
  for (const { pattern, date, isPast } of EVERYWHERE)
    for (const match of words.matchAll(pattern)) {
      if (isPast?.(match.groups ?? {}, reference)) continue;
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

/** The day in the year that is said, in numbers or as 明年; else as it is next: 1月15日前, read in December. */
function coming(
  year: string | undefined,
  relative: string | undefined,
  today: Date | null,
  dayIn: (year: number | undefined) => string | undefined,
): string | undefined {
  return relative ? dayIn(yearOf(year, relative, today)) : comingDay(today, year, dayIn);
}

function dated(year: number | undefined, month: string | undefined, day: string | undefined): string | undefined {
  return year && month && day ? isoDay(year, Number(month), Number(day)) : undefined;
}

function monthEnd(year: number | undefined, month: string | undefined): string | undefined {
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined;
  return lastDayOfMonth(new Date(Date.UTC(year, Number(month) - 1, 1)));
}

const WEEKDAYS = '一二三四五六日';

/** The day of this or the next week; weeks begin on Monday. */
function ofWeek(today: Date | null, week: string | undefined, weekday: string | undefined): string | undefined {
  if (!today || !weekday) return undefined;
  const wanted = WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday);
  const now = (today.getUTCDay() + 6) % 7;
  const weeks = week === '下' || (!week && wanted < now) ? 7 : 0;
  return later(today, String(wanted - now + weeks), 1);
}

/** So many months on, on the same day, or the last of a shorter month. */
function monthsLater(today: Date | null, count: string | undefined, each: number): string | undefined {
  if (!today || !count) return undefined;
  const months = numberOf(count) * each;
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1));
  const last = Number(lastDayOfMonth(first).slice(8));
  return isoDay(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(today.getUTCDate(), last));
}

const numberOf = (words: string): number => (/^-?\d+$/.test(words) ? Number(words) : chineseNumber(words));

const DIGITS = '零一二三四五六七八九';

function later(today: Date | null, count: string | undefined, days: number): string | undefined {
  if (!today || !count) return undefined;
  return new Date(today.getTime() + numberOf(count) * days * 86_400_000).toISOString().slice(0, 10);
}

/** 十五 → 15; up to 99. */
function chineseNumber(words: string): number {
  const plain = words.replace(/两/g, '二');
  const ten = plain.indexOf('十');
  // 三五日: at most five.
  if (ten < 0) return DIGITS.indexOf(plain.slice(-1));
  return (
    (ten === 0 ? 1 : DIGITS.indexOf(plain.charAt(0))) * 10 + Math.max(0, DIGITS.indexOf(plain.charAt(ten + 1) || '零'))
  );
}
