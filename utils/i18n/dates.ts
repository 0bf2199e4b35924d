import type { UiLanguage } from '@/utils/model/settings';

// Each language has one form of date on every screen: 2026年5月18日, 18 May 2026; times are in 24 hours. Files and queries
// use ISO dates.

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: UiLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(options).join()}`;
  const known = formats.get(key);
  if (known) return known;
  // British English, as the catalogue is.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, made);
  return made;
}

const YEAR: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'short' };
const DAY: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' };

/**
 * The day that an ISO date or time names, whatever the reader's zone: `2026-05-18T00:30+08:00` is the 18th. `2026` and
 * `2026-05` stay a year and a month. Anything else is returned unchanged.
 */
export function formatDay(iso: string, language: UiLanguage): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (year === undefined || Number.isNaN(date.getTime())) return iso;
  return format(language, day ? DAY : month ? MONTH : YEAR).format(date);
}

/** The day of a publication as `formatDay` has it, and the time of day where the page said one: 2026年5月18日 00:30. */
export function formatPublished(iso: string, language: UiLanguage): string {
  const time = /T(\d\d:\d\d)/.exec(iso)?.[1];
  return [formatDay(iso, language), time].filter(Boolean).join(' ');
}

const MOMENT: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** A moment, as the reader's own clock shows it: 18 May 2026, 09:05. `iso` must name one. */
export const formatMoment = (iso: string, language: UiLanguage): string =>
  format(language, MOMENT).format(new Date(iso));
