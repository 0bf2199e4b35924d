import { ALPHABET_UNITS } from '@/utils/extraction/script';
import type { PageDate } from '@/utils/model/article';
import { iranianMonthOf, monthOf } from './month-names';

const pad = (value: string | number): string => String(value).padStart(2, '0');

const TIME = String.raw`(?:(?<noon>上午|早上|凌晨|中午|下午|晚上?|午前|午後|오전|오후)\s*)?(?<hour>\d{1,2})(?:[:：时時h]|\.(?=\d\d(?![\d.,%])))(?<minute>\d{2})(?:[:：分](?<second>\d{2}))?(?:\.\d+)?[秒分]?\s*(?<half>[ap]\.?m\.?)?(?:\s*[（(]?(?<zone>Z|(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[A-Z]{1,4}T|GMT|UTC|(?:北京|台北|臺北|香港)[时時][间間])(?![A-Za-z])[）)]?)?`;
/** 2019-08-23, 2019/8/23, 2019 08/23, 2019.08.23, 2019年8月23日 (also right behind a slash), 2019년 8월 23일, with or without a time. */
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d.-])(?<!\/(?!\d{4}年))((?:19|20)\d{2})\s?(?:[-/.年년–]|(?<=\s)(?=\d\d\s?\/))\s?(0?[1-9]|1[0-2])\s?[-/.月월–]\s?(0?[1-9]|[12]\d|3[01])(?:\s?[日일]|(?!\d))\.?(?:[\sT,，（(]*(?:星期.|[周週].|[（(].[）)])?[\sT,，）)\-|]*${TIME})?`,
  'i',
);
/** 20190823, alone. */
const COMPACT =
  /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2}))?)?(?<zone>Z|[+-]\d{2}:?\d{2})?$/;
/** 08/23/2019. */
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\d./-])(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/((?:19|20)\d{2})(?!\d)(?:[\s,|-]*(?:at\s)?${TIME})?`,
  'i',
);
/** 23.08.2019, 23/08/2019. */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d./-])(0?[1-9]|[12]\d|3[01])\s?([./-])\s?(0?[1-9]|1[0-2])\s?\2\s?((?:19|20)\d{2})(?!\d)(?:[\s,|-]*(?:(?:at|um|à|alle|kl\.?)\s)?${TIME})?`,
  'i',
);

/** Dates in words: May 18, 2026 · 18 May 2026 · 18. Mai 2026 · 18 de mayo de 2026. */
const WORDED = new RegExp(
  String.raw`(?:([${ALPHABET_UNITS}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+((?:19|20)\d{2})|(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-]+(?:de\s+|of\s+)?([${ALPHABET_UNITS}]{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?((?:19|20)\d{2}))(?!\d)(?:\s*(?:г\.|года?)?[\s,|·•–—-]*(?:(?:at|um|à|a las|alle(?: ore)?|kl\.?|в|o)\s+)?${TIME})?`,
  'i',
);

/** Names of zones that are one zone's only, in hours from UTC. CST and IST are several's. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ GMT: 0, UTC: 0, WET: 0, BST: 1, CET: 1, WEST: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3 },
  ...{ EST: -5, EDT: -4, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ HKT: 8, SGT: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
};
/** ET, CT, MT, PT: an hour ahead from the second Sunday of March to the first of November. */
const AMERICAN = ['ET', 'CT', 'MT', 'PT'];
const HAN_DIGITS = '〇一二三四五六七八九';
/** 二〇二六年五月十八日. */
const HAN_DAY = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
/** 民國115年5月18日, 中華民國一百一十五年五月十八日: years count from 1912. */
const REPUBLIC =
  /民[國国]\s?(?<year>\d{2,3}|[一二三四五六七八九十百〇零]{2,6})\s?年\s?(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s?日/;
/** 115年5月18日, where the republic is left to be understood. */
const REPUBLIC_WORDS = /(?<!\d)(?<year>1[01]\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日/;
/** 115.05.18, as Taiwan's offices write it. */
const REPUBLIC_SHORT =
  /(?<![\d./-])(?<year>1[01]\d)([./-])(?<month>0?[1-9]|1[0-2])\2(?<day>0?[1-9]|[12]\d|3[01])(?![\d./-])/;

// A part that every date has. Each of the forms above takes a millisecond to compile; these rule out most lines and, on
// many pages, most forms.
const YEAR = /(?:19|20)\d{2}/;
/** A year as Thailand or Iran counts, among letters of theirs. */
const OTHER_YEAR = /(?:25|1[34])\d{2}/;
const WORD = new RegExp(`[${ALPHABET_UNITS}]{3}`);
const NUMBERS = /\d\s?[./-]\s?\d/;

/**
 * The first date in a text, as the page words it and as ISO 8601, no more exact than the page; undefined if there is
 * none. In dates of numbers alone, days come before months unless `monthFirst`, as Americans write (07/04/2026);
 * 115.05.18 and 115年5月18日 are dates only with `republic`, as in Taiwan.
 */
export function readDate(text: string, style: { monthFirst?: boolean; republic?: boolean } = {}): PageDate | undefined {
  const trimmed = text.trim();
  const plain = withPlainDigits(trimmed);
  const date = readPlainDate(plain, style);
  if (!date || plain === trimmed) return date;
  const at = plain.indexOf(date.text);
  return { ...date, text: trimmed.slice(at, at + date.text.length) };
}

/** The digits of Arabic, Persian and Hindi texts begin at these. */
const ZEROS = [0x660, 0x6f0, 0x966];
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

/** A text with the digits 0 to 9 for those of other scripts, as long as it was. */
const withPlainDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });

function readPlainDate(trimmed: string, { monthFirst = false, republic = false }): PageDate | undefined {
  const hasYear = YEAR.test(trimmed) || (HAS_OTHER.test(trimmed) && OTHER_YEAR.test(trimmed));
  if (!hasYear) return readHanDate(trimmed, republic) ?? readShortYear(trimmed, monthFirst);
  const compact = COMPACT.exec(trimmed);
  if (compact) return toDate(compact, compact[1], compact[2], compact[3]);
  const first = YEAR_FIRST.exec(trimmed);
  if (first) return toDate(first, first[1], first[2], first[3]);
  const worded = WORD.test(trimmed) ? readWorded(trimmed) : readOther(trimmed);
  if (worded || !NUMBERS.test(trimmed)) return worded;
  const month = MONTH_FIRST.exec(trimmed);
  const day = month && (monthFirst || isOnNamedDay(trimmed, month)) ? null : DAY_FIRST.exec(trimmed);
  if (day) return toDate(day, day[4], day[3], day[1]);
  return month ? toDate(month, month[3], month[1], month[2]) : undefined;
}

const DAYS = 'sunmontuewedthufrisat';

/** Tue, 03/04/2025: of the two days the numbers may say, the one whose name stands with them. */
function isOnNamedDay(text: string, [, month, day, year]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const at = 3 * date.getUTCDay();
  return new RegExp(`\\b${DAYS.slice(at, at + 3)}`, 'i').test(text);
}

function readHanDate(text: string, republic: boolean): PageDate | undefined {
  const han = HAN_DAY.exec(text);
  if (han) {
    const year = [...(han[1] ?? '')].map((digit) => (/[○零]/.test(digit) ? 0 : HAN_DIGITS.indexOf(digit))).join('');
    return toDate(han, year, hanNumber(han[2]), String(hanNumber(han[3])));
  }
  const found = REPUBLIC.exec(text) ?? (republic ? (REPUBLIC_WORDS.exec(text) ?? REPUBLIC_SHORT.exec(text)) : null);
  const { year, month, day } = found?.groups ?? {};
  return found ? toDate(found, String(1911 + hanNumber(year)), hanNumber(month), String(hanNumber(day))) : undefined;
}

/** 一百一十五 → 115; digits as they are; 0 for what is not a number. */
function hanNumber(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  const part = (unit: string, size: number): number => {
    const at = text.indexOf(unit);
    return at < 0 ? 0 : size * (at === 0 ? 1 : Math.max(1, HAN_DIGITS.indexOf(text[at - 1] ?? '')));
  };
  return part('百', 100) + part('十', 10) + Math.max(0, HAN_DIGITS.indexOf(text.at(-1) ?? ''));
}

function readWorded(text: string): PageDate | undefined {
  const found = WORDED.exec(text);
  if (!found) return readOther(text);
  const [, name = found[5], dayOfFirst, yearOfFirst, dayOfSecond, , yearOfSecond] = found;
  const month = monthOf(name ?? '');
  if (!month) return undefined;
  return toDate(found, yearOfFirst ?? yearOfSecond, month, dayOfFirst ?? dayOfSecond);
}

/** 5 مارس 2025 - 09:40, 7 พ.ค. 2567, ۱۸ اردیبهشت ۱۴۰۳, 7 במאי 2024: scripts without capitals. */
const OTHER_UNITS = String.raw`\u0590-\u0e7f`;
const OTHER = new RegExp(
  String.raw`(\d{1,2})\s*([${OTHER_UNITS}][${OTHER_UNITS}.\u200c]{1,15})\s*[،,]?\s*((?:19|20|25|1[34])\d{2})(?!\d)(?:[\s،,|–—-]*(?:เวลา\s*)?${TIME})?`,
);
const HAS_OTHER = new RegExp(`[${OTHER_UNITS}]`);
/** Thailand counts years from the Buddha's. */
const BUDDHIST = 543;

function readOther(text: string): PageDate | undefined {
  const found = HAS_OTHER.test(text) ? OTHER.exec(text) : null;
  const [, day = '', name = '', said = ''] = found ?? [];
  if (!found) return undefined;
  const year = Number(said);
  if (year < 1900) {
    const month = iranianMonthOf(name);
    return month ? toDate(found, ...gregorianOf(year, month, Number(day))) : undefined;
  }
  // The Hebrew month has its preposition before it.
  const month = monthOf(name) ?? monthOf(name.replace(/^ב/, ''));
  return month ? toDate(found, String(year > 2500 ? year - BUDDHIST : year), month, day) : undefined;
}

/** 07.05.24, 10:23: with a time behind it, two figures are a year. */
const SHORT_YEAR = new RegExp(
  String.raw`(?<![\d./:-])([0-3]\d)([./])([0-3]\d)\2([0-3]\d)(?![\d./])[\s,|–-]+${TIME}`,
  'i',
);

/** Points stand behind days first; between strokes it is the page's habit. */
function readShortYear(text: string, monthFirst: boolean): PageDate | undefined {
  const found = NUMBERS.test(text) ? SHORT_YEAR.exec(text) : null;
  const [, first, sign, second, year] = found ?? [];
  if (!found || !first || !second) return undefined;
  const isMonthFirst = (sign === '/' && monthFirst && Number(first) <= 12) || Number(second) > 12;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return Number(month) > 12 || Number(month) < 1 || Number(day) < 1
    ? undefined
    : toDate(found, `20${year}`, month, day);
}

type Piece = string | undefined;

function toDate(found: RegExpExecArray, year: Piece, month: Piece | number, day: Piece): PageDate | undefined {
  if (!year || !month || !day || Number(day) > 31) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const { hour, minute, second, zone } = found.groups ?? {};
  // A word after the time that names no zone does not belong to it.
  const isZone = !found.groups?.zone || offsetOf(found.groups.zone) !== '';
  const whole = isZone ? found[0] : found[0].replace(/[\s（(]*[A-Za-z]+[）)]?$/, '');
  const shown = whole.replace(/(?:[\s,，（(|]|(?<=\d)T)+$/, '').trim();
  if (hour === undefined || minute === undefined || Number(hour) > 24) return { text: shown, iso: date };
  const offset = offsetOf(zone, date);
  const time = `${pad(hoursOf(Number(hour), found.groups ?? {}))}:${minute}`;
  return { text: shown, iso: `${date}T${time}${second === undefined ? '' : `:${second}`}${offset}` };
}

/** `+08:00`, `Z`, or nothing where the zone is not said, or not one zone. */
function offsetOf(zone: Piece, day = ''): string {
  if (zone === undefined) return '';
  if (/^z$/i.test(zone)) return 'Z';
  if (/[时時]/.test(zone)) return '+08:00';
  const [, sign, hours, minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign && hours) return `${sign}${pad(hours)}:${minutes}`;
  const west = AMERICAN.indexOf(zone);
  const known =
    west >= 0 ? Number(isAmericanSummer(day)) - 5 - west : zone === zone.toUpperCase() ? ZONES[zone] : undefined;
  if (known === undefined) return '';
  return known === 0 ? 'Z' : `${known < 0 ? '-' : '+'}${pad(Math.abs(known))}:00`;
}

/** Is a day, YYYY-MM-DD, between North America's two changes of the clock (Energy Policy Act of 2005)? */
function isAmericanSummer(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const sunday = (month: number, nth: number): number => 7 * nth - new Date(Date.UTC(year, month, 0)).getUTCDay();
  const from = `${year}-03-${pad(sunday(2, 2))}`;
  return day >= from && day < `${year}-11-${pad(sunday(10, 1))}`;
}

/**
 * A shown time without a zone, with the zone of the time that the page tells machines, if both can name the same
 * moment, that is, if they are whole quarters of an hour apart. Unchanged otherwise.
 */
export function inToldZone(shown: PageDate, told: PageDate): PageDate {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/;
  if (!/T\d\d:\d\d/.test(shown.iso) || zone.test(shown.iso) || !zone.test(told.iso)) return shown;
  const minutes = (iso: string): number => Math.floor(Date.parse(iso) / 60_000);
  const ahead = minutes(`${shown.iso}Z`) - minutes(told.iso);
  return ahead % 15 === 0 && ahead >= -12 * 60 && ahead <= 14 * 60
    ? { ...shown, iso: shown.iso + zoneOf(ahead) }
    : shown;
}

/** `+08:00` of minutes ahead of universal time. */
const zoneOf = (ahead: number): string =>
  `${ahead < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(ahead) / 60))}:${pad(Math.abs(ahead) % 60)}`;

/**
 * A moment in universal time as the reader's clock shows it, with the reader's zone, because universal time is no
 * place's own. A date with another zone, or without one, stays as it is.
 */
export function inOwnZone(date: PageDate): PageDate {
  const time = date.iso.replace(/(?:Z|\+00:00)$/, '');
  if (time === date.iso) return date;
  const there = new Date(date.iso);
  const ahead = -there.getTimezoneOffset();
  if (Number.isNaN(ahead) || ahead === 0) return date;
  const local = new Date(there.getTime() + ahead * 60_000).toISOString().slice(0, time.length);
  return { text: local.replace('T', ' '), iso: local + zoneOf(ahead) };
}

/** 0 to 23: half past eight in the evening is 20. */
function hoursOf(hour: number, { half, noon }: Record<string, Piece>): number {
  if (!half && !noon) return hour % 24;
  const isLater = /^p|下午|晚|午後|오후/i.test(half ?? noon ?? '') || (noon === '中午' && hour < 3);
  return isLater ? (hour % 12) + 12 : noon === '中午' ? hour : hour % 12;
}

/** 1 Farvardin 1403, in milliseconds since 1970: 20 March 2024. */
const NEW_YEAR_1403 = Date.UTC(2024, 2, 20);
const DAY_MS = 86_400_000;
/** In a cycle of 33 years those that are a day longer; it holds from 1865 to 2093 (1244 to 1472). */
const LONGER = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

const lengthOf = (year: number): number => (LONGER.has(year % 33) ? 366 : 365);

/** A day of Iran's solar calendar as year, month and day of the common one; months of 31 days are six, then of 30. */
function gregorianOf(year: number, month: number, day: number): [year: string, month: number, day: string] {
  let days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  for (let y = year; y < 1403; y++) days -= lengthOf(y);
  for (let y = 1403; y < year; y++) days += lengthOf(y);
  const date = new Date(NEW_YEAR_1403 + days * DAY_MS);
  return [String(date.getUTCFullYear()), date.getUTCMonth() + 1, String(date.getUTCDate())];
}
