import { isoDay } from '@/utils/suggestions/calendar';
import type { Quoted, Span } from '@/utils/suggestions/suggestion';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = '(?<month>January|February|March|April|May|June|July|August|September|October|November|December)';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
type Groups = Record<string, string | undefined>;
const DAY = 86_400_000;

const DEADLINES: { pattern: RegExp; date: (groups: Groups, today: Date | null) => string | undefined }[] = [
  // by 31 March 2025, before March 31
  {
    pattern: new RegExp(
      `\\b(?:by|before|until|no later than) (?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?: (?<year>\\d{4}))?`,
    ),
    date: dated,
  },
  {
    pattern: new RegExp(
      `\\b(?:by|before|until|no later than) ${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`,
    ),
    date: dated,
  },
  // by the end of 2025, by 2030
  { pattern: /\b(?:by|before)(?: the end of)? (?<year>20\d\d)\b/, date: ({ year }) => isoDay(Number(year), 12, 31) },
  // by the end of the year
  {
    pattern: /\bby (?:the end of the year|year-end|the year’s end|the year's end)\b/,
    date: (_, today) => (today ? isoDay(today.getUTCFullYear(), 12, 31) : undefined),
  },
  // by Friday
  {
    pattern:
      /\b(?:by|before|no later than) (?:next )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/,
    date: nextWeekday,
  },
  // within 24 hours, within 10 days, within two weeks
  {
    pattern: /\bwithin (?<count>\d{1,3}|two|three|four|five|six|seven|ten) (?<unit>hours?|days?|weeks?)\b/,
    date: later,
  },
  { pattern: /\b(?:immediately|at once|without delay|with immediate effect)\b/, date: () => undefined },
];

/**
 * The first deadline a clause names, with its ISO 8601 day counted from `published`; without `published` only dates that
 * name their year get one. “Immediately” is a deadline without a day.
 */
export function deadlineIn(
  text: string,
  clause: Span,
  published: string | undefined,
): (Quoted & { date?: string }) | null {
  const words = text.slice(clause.start, clause.end);
  const day = published ? new Date(`${published.slice(0, 10)}T00:00:00Z`) : null;
  const today = day && Number.isNaN(day.getTime()) ? null : day;
  for (const { pattern, date } of DEADLINES) {
    const match = pattern.exec(words);
    if (!match) continue;
    const iso = date(match.groups ?? {}, today);
    const start = clause.start + match.index;
    return { text: match[0], start, end: start + match[0].length, ...(iso ? { date: iso } : {}) };
  }
  return null;
}

function dated({ day, month, year }: Groups, today: Date | null): string | undefined {
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  const of = year ? Number(year) : today?.getUTCFullYear();
  if (!of || !day) return undefined;
  const found = isoDay(of, number, Number(day));
  const passed = !year && today && found && found < today.toISOString().slice(0, 10);
  return passed ? isoDay(of + 1, number, Number(day)) : found;
}

function nextWeekday({ weekday }: Groups, today: Date | null): string | undefined {
  if (!today || !weekday) return undefined;
  const ahead = (WEEKDAYS.indexOf(weekday.toLowerCase()) - today.getUTCDay() + 7) % 7 || 7;
  return new Date(today.getTime() + ahead * DAY).toISOString().slice(0, 10);
}

const COUNTS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 };

function later({ count, unit }: Groups, today: Date | null): string | undefined {
  if (!today || !count || !unit) return undefined;
  const number = COUNTS[count] ?? Number(count);
  const days = unit.startsWith('hour') ? Math.ceil(number / 24) : unit.startsWith('week') ? number * 7 : number;
  return new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
}
