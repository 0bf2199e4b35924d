import { comingDay, isoDay, lastDayOfMonth, plusWorkingDays } from '@/utils/suggestions/calendar';
import type { Quoted, Span } from '@/utils/suggestions/suggestion';
import { countOf, type Groups, monthOf, WORDS } from './deadline-words';

type Deadline = Quoted & { date?: string };
/** The ISO 8601 day of a match, seen from `today`; undefined where it names none. */
type Resolve = (groups: Groups, today: Date | null) => string | undefined;

const DAY = 86_400_000;
const { LIMIT, TIME, WEEKDAY, MONTH, YEAR, PART, COUNT, QUARTER, EVENT } = WORDS;
const DAY_OF_MONTH = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const DATE = [`${DAY_OF_MONTH}(?: of)? ${MONTH}(?:,? ${YEAR})?`, `${MONTH} ${DAY_OF_MONTH}\\b(?:,? ${YEAR})?`];

/** One row per form of words. Where several match, the first in the text that gives a day counts. */
const FORMS: { pattern: string; date: Resolve }[] = [
  // by 31 March 2025; no later than 5 p.m. on Friday, June 30; the June 30 deadline; a deadline of 1 July
  ...DATE.flatMap((date) => [
    { pattern: `${LIMIT} ${TIME}(?:${WEEKDAY},? (?:the )?)?(?:on )?${date}`, date: dated },
    { pattern: `[Dd]eadline (?:of|is|was|on|for [a-z ]{1,40} (?:is|was)) ${date}`, date: dated },
    { pattern: `\\b[Dd]ue (?:on|by) ${date}`, date: dated },
    { pattern: `\\b${date} deadline`, date: dated },
  ]),
  // by 2026-06-30
  {
    pattern: `${LIMIT} (?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)\\b`,
    date: ({ year, month, day }) => isoDay(Number(year), Number(month), Number(day)),
  },
  // by the end of June, by end-June 2026, before mid-June
  { pattern: `${LIMIT} ${PART}${MONTH}(?: ${YEAR})?`, date: monthPart },
  // by June 2026, by June; June Smith is somebody
  { pattern: `${LIMIT} ${MONTH}(?: ${YEAR}|(?! [A-Z][a-z]|\\w|-| \\d))`, date: monthPart },
  // by the end of 2026, by mid-2026, by 2030
  { pattern: `${LIMIT} (?:${PART})?${YEAR}\\b(?!-)`, date: yearPart },
  // by year-end, by the year’s end, by the end of the year
  { pattern: `${LIMIT} (?:the )?(?<part>year[ -]end|year[’']s end|end of (?:the )?year)\\b`, date: yearPart },
  // by the end of the first quarter of 2026, by Q3
  { pattern: `${LIMIT} (?:${PART})?${QUARTER}(?:,? (?:of )?(?:${YEAR}|(?<next>next year)))?`, date: quarterPart },
  // by the end of the week, by next month, before the end of next year
  { pattern: `${LIMIT} ${PART}(?<which>the|this|next) (?<unit>day|week|month|quarter|year)\\b`, date: unitEnd },
  { pattern: `${LIMIT} (?<which>next) (?<unit>week|month|quarter|year)\\b`, date: unitEnd },
  { pattern: `${LIMIT} (?:the )?(?:end of (?:the )?(?:working |business )?day|close of business)\\b`, date: sameDay },
  // by Friday, by noon on Monday
  { pattern: `${LIMIT} ${TIME}(?:this |next |the following )?(?<weekday>${WEEKDAY})\\b`, date: nextWeekday },
  { pattern: `${LIMIT} ${TIME}tomorrow\\b`, date: (_, today) => plusDays(today, 1) },
  { pattern: `${LIMIT} ${TIME}(?:today|tonight|this (?:morning|afternoon|evening))\\b`, date: sameDay },
  { pattern: `${LIMIT} (?:midnight|noon|midday)\\b(?! on)`, date: sameDay },
  // within 24 hours, within the next two weeks, within ten working days, within a year
  {
    pattern: `\\b(?:[Ww]ithin|[Ii]n) the next ${COUNT} (?<working>(?:working|business) )?(?<unit>hour|day|week|month|year)s?\\b`,
    date: later,
  },
  {
    pattern: `\\b[Ww]ithin ${COUNT} (?:calendar )?(?<working>(?:working|business) )?(?<unit>hour|day|week|month|year)s?\\b`,
    date: later,
  },
  { pattern: '\\b[Ww]ithin the (?<unit>hour|day|week|month|year)\\b', date: later },
  // before the start of the school year, by the summer, by the next meeting: days that only the reader knows
  { pattern: `${LIMIT} ${EVENT}`, date: noDay },
  {
    pattern: `(?<!not |n[’']t )\\b(?:${WORDS.AT_ONCE})\\b(?! (?:after|following|before|available|clear|known))`,
    date: noDay,
  },
];

const PATTERNS = FORMS.map(({ pattern, date }) => ({ pattern: new RegExp(pattern, 'g'), date }));

/**
 * The deadline a clause names, with its ISO 8601 day counted from `published`; without `published` only dates that name
 * their year get one. Of several the first that is a day, else the first; “immediately” is a deadline without a day.
 */
export function deadlineIn(text: string, clause: Span, published: string | undefined): Deadline | null {
  const words = text.slice(clause.start, clause.end);
  const day = published ? new Date(`${published.slice(0, 10)}T00:00:00Z`) : null;
  const today = day && Number.isNaN(day.getTime()) ? null : day;
  const found = PATTERNS.flatMap(({ pattern, date }) =>
    [...words.matchAll(pattern)].map((match): Deadline => {
      const iso = date(match.groups ?? {}, today);
      const start = clause.start + match.index;
      return { text: match[0], start, end: start + match[0].length, ...(iso ? { date: iso } : {}) };
    }),
  );
  // Where two forms begin at one word, the longer says more: by June, by June 30.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.find(({ date }) => date) ?? found[0] ?? null;
}

function noDay(): undefined {
  return undefined;
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
const plusDays = (today: Date | null, days: number): string | undefined =>
  today ? isoOf(new Date(today.getTime() + days * DAY)) : undefined;

function sameDay(_: Groups, today: Date | null): string | undefined {
  return plusDays(today, 0);
}

function dated({ day, month, year }: Groups, today: Date | null): string | undefined {
  return comingDay(today, year, (of) => isoDay(of, monthOf(month), Number(day)));
}

/**
 * The ISO day that stands for a part of the `length` months from `month` (0 is January) of `year`: the first day for
 * the beginning; the 15th for the middle of one month or of a quarter; the 10th for “early” in a month, and the end of
 * the first third of longer periods; the last day for anything else.
 */
function partOf(year: number, month: number, length: number, part = ''): string {
  const day = (months: number, of: number): string => isoOf(new Date(Date.UTC(year, month + months, of)));
  const end = (months: number): string => day(months, 0);
  if (/^(?:start|beginning)/.test(part)) return day(0, 1);
  if (part.startsWith('mid')) return length > 3 ? end(length / 2) : day((length - 1) / 2, 15);
  if (part.startsWith('early')) return length > 1 ? end(length / 3) : day(0, 10);
  return end(length);
}

const dayBefore = (iso: string): string => isoOf(new Date(Date.parse(iso) - DAY));

/** The limit “before June” is the last of May. */
function limited({ limit, part }: Groups, year: number, month: number, length: number): string {
  const isBefore = /^(?:before|prior to|ahead of)$/i.test(limit ?? '') && !part;
  return isBefore ? dayBefore(partOf(year, month, length, 'start')) : partOf(year, month, length, part);
}

function monthPart(groups: Groups, today: Date | null): string | undefined {
  return comingDay(today, groups.year, (year) => limited(groups, year, monthOf(groups.month) - 1, 1));
}

function yearPart(groups: Groups, today: Date | null): string | undefined {
  const year = groups.year ? Number(groups.year) : today?.getUTCFullYear();
  return year ? limited(groups, year, 0, 12) : undefined;
}

function quarterPart(groups: Groups, today: Date | null): string | undefined {
  const quarter = ['first', 'second', 'third', 'fourth'].indexOf(groups.ordinal ?? '');
  const month = 3 * (quarter < 0 ? Number(groups.quarter) - 1 : quarter);
  const year = groups.next ? today && String(today.getUTCFullYear() + 1) : groups.year;
  return comingDay(today, year ?? undefined, (of) => limited(groups, of, month, 3));
}

/** The end, or another part, of this or the next week (which ends on Sunday), month, quarter or year. */
function unitEnd(groups: Groups, today: Date | null): string | undefined {
  if (!today) return undefined;
  const { which, unit, part } = groups;
  const step = which === 'next' ? 1 : 0;
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  if (unit === 'day') return plusDays(today, step);
  if (unit === 'week') return plusDays(today, ((7 - today.getUTCDay()) % 7) + step * 7);
  if (unit === 'month') return partOf(year, month + step, 1, part);
  if (unit === 'quarter') return partOf(year, 3 * (Math.floor(month / 3) + step), 3, part);
  return partOf(year + step, 0, 12, part);
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function nextWeekday({ weekday }: Groups, today: Date | null): string | undefined {
  if (!today || !weekday) return undefined;
  return plusDays(today, (WEEKDAYS.indexOf(weekday.toLowerCase()) - today.getUTCDay() + 7) % 7 || 7);
}

function later({ count, unit, working }: Groups, today: Date | null): string | undefined {
  const number = countOf(count ?? 'one');
  if (!today || !number) return undefined;
  if (unit === 'month' || unit === 'year') return plusMonths(today, unit === 'year' ? 12 * number : number);
  if (working) return plusWorkingDays(today, unit === 'week' ? number * 5 : number);
  return plusDays(today, unit === 'hour' ? Math.ceil(number / 24) : unit === 'week' ? number * 7 : number);
}

/** 31 January and a month is the last of February. */
function plusMonths(today: Date, months: number): string {
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1));
  const last = Number(lastDayOfMonth(first).slice(8));
  first.setUTCDate(Math.min(today.getUTCDate(), last));
  return isoOf(first);
}
