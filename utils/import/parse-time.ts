import { monthOf } from './month-names';

const OLDEST = Date.UTC(1900, 0);
const NEWEST = Date.UTC(2200, 0);

/** A moment that a program wrote as a number: seconds, milliseconds or microseconds since 1970. */
function fromNumber(value: number): number {
  if (value > 1e14) return value / 1000;
  return value < 1e11 ? value * 1000 : value;
}

/** A day as it is written, in no zone but its own; months count from 0. */
interface Day {
  year: number;
  month: number;
  day: number;
  /** The text after it: the time, if any. */
  rest: string;
  /** The text before it: the time in 10:11, 13 May 2024. */
  before?: string;
}

const EAST_ASIAN = /(\d{4})\s*[年년/.-]\s*(\d{1,2})\s*[月월/.-]\s*(\d{1,2})(?!\d)\s*[日일号號]?/;
/** 04.03.2019 is the fourth of March wherever days are written with points; engines take it for the third of April. */
const DAY_FIRST = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
/** 04.03.19, first of all and with no whole year behind it: elsewhere 10.11.12 is a clock's. */
const DAY_FIRST_SHORT = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.])(?!.*\d{4})/s;
/** 5/13/2024: programs do not say which of the first two is the day. */
const SLASHED = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;
/** 20240513, and 20240513T101112. */
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:[T ]?([0-2]\d)([0-5]\d)([0-5]\d)?)?(?![\d.])/;
/** The same with its zone: a moment, 20240513T101112Z and 20240513T101112.5+0800. */
const COMPACT_WITH_ZONE = /^(\d{4})(\d\d)(\d\d)[T ]?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?\s?(?:Z|([+-]\d\d):?(\d\d)?)$/i;
/** A clock with points behind a date: 10.11.12. */
const POINTED_CLOCK = /([/.-]\d{4},?\s+\d{1,2})\.(\d\d)(?:\.(\d\d))?(?![\d.])/;
/** Days since the end of 1899, as spreadsheets store dates: 30000 is in 1982. */
const SERIAL = /^[2-9]\d{4}(?:\.\d+)?$/;
const WORD = String.raw`(\p{L}[\p{L}\p{M}]{2,}|[\p{Script=Deva}\p{M}]{2,})\.?`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|re|ème|\.|º|°|ª)?`;
/** `4. März 2019`, `4 de marzo de 2019`, `March 4, 2019`, `2019. március 4.` */
const IN_WORDS: readonly (readonly [pattern: RegExp, order: 'dmy' | 'mdy' | 'ymd'])[] = [
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})${ORDINAL}[\s,،-]*(?:de\s+|of\s+)?${WORD}[\s,،-]*(?:del?\s+|พ\.?ศ\.?\s*)?(\d{4})(?!\d)`,
      'giu',
    ),
    'dmy',
  ],
  [new RegExp(String.raw`(?<!\p{L})${WORD}\s*(\d{1,2})${ORDINAL}[\s,]+(\d{4})(?!\d)`, 'giu'), 'mdy'],
  [new RegExp(String.raw`(?<!\d)(\d{4})[.,]?[\s-]+${WORD}[\s-]+(\d{1,2})(?!\d)`, 'giu'), 'ymd'],
];

/** Thailand counts years from 543 before ours: 2567 is 2024. */
const commonYear = (year: number, text: string): number =>
  year > 2400 && /\p{Script=Thai}/u.test(text) ? year - 543 : year;

function dayInWords(text: string): Day | undefined {
  for (const [pattern, order] of IN_WORDS)
    for (const found of text.matchAll(pattern)) {
      const part = (of: 'd' | 'm' | 'y') => found[order.indexOf(of) + 1] ?? '';
      const month = monthOf(part('m'));
      if (month === undefined) continue;
      return {
        year: commonYear(Number(part('y')), text),
        month,
        day: Number(part('d')),
        rest: text.slice(found.index + found[0].length),
        before: text.slice(0, found.index),
      };
    }
  return undefined;
}

/** `dayFirst`: the table writes its days before its months. */
function dayInNumbers(text: string, dayFirst = false): Day | undefined {
  const [, y = '', mo = '', d = '', hour, minute, second = '00'] = COMPACT.exec(text) ?? [];
  if (y) {
    const rest = hour === undefined ? '' : ` ${hour}:${minute}:${second}`;
    return { year: Number(y), month: Number(mo) - 1, day: Number(d), rest };
  }
  const slashed = SLASHED.exec(text);
  if (slashed && (dayFirst || isDayFirst(text))) {
    const [whole, day, , month, year] = slashed;
    return {
      year: Number(year),
      month: Number(month) - 1,
      day: Number(day),
      rest: text.slice(slashed.index + whole.length),
    };
  }
  const east = EAST_ASIAN.exec(text);
  const found = east ?? DAY_FIRST.exec(text) ?? DAY_FIRST_SHORT.exec(text);
  if (!found) return undefined;
  const [year, month, day] = (east ? found.slice(1) : found.slice(1).toReversed()).map(Number) as [
    number,
    number,
    number,
  ];
  return { year: fullYear(year), month: month - 1, day, rest: text.slice(found.index + found[0].length) };
}

/** Expands a two-digit year. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 70 ? 2000 : 1900));

/** Whether a date with slashes can only be read with its day first: 13/5/2024. */
export function isDayFirst(text: string): boolean {
  const [, first, , second] = SLASHED.exec(ordinary(text)) ?? [];
  return Number(first) > 12 && Number(first) < 32 && Number(second) < 13;
}

/** Whether it can only be read with its month first: 5/13/2024. */
export function isMonthFirst(text: string): boolean {
  const [, first, , second] = SLASHED.exec(ordinary(text)) ?? [];
  return Number(first) < 13 && Number(second) > 12 && Number(second) < 32;
}

/** Whether it is one day with its day first and another with its month first: 4/5/2024. */
export function isEitherWay(text: string): boolean {
  const [, first, , second] = SLASHED.exec(ordinary(text)) ?? [];
  return Number(first) < 13 && Number(second) < 13 && Number(first) !== Number(second);
}

/** The 45th of the 13th month is not a date. */
const isDay = ({ year, month, day }: Day): boolean => {
  const date = new Date(year, month, day);
  return date.getMonth() === month && date.getDate() === day;
};

const AFTERNOON = /下午|午後|午后|傍晚|晚上|晚|오후|(?<!\p{L})م(?!\p{L})|\bp\.?\s?m\b/iu;
const MORNING = /上午|午前|早上|清晨|凌晨|早|오전|(?<!\p{L})ص(?!\p{L})|\ba\.?\s?m\b/iu;
const CLOCK =
  /(\d{1,2})\s?(?:[:：h]\s?(?=\d\d)|[時时點点시]\s?)(\d{1,2})?(?:[:：分분]\s?(\d{1,2}))?(\s?[ap]\.?\s?m\b|\s?[صم](?!\p{L}))?/iu;

/** The hour of the day that a clock of twelve hours means: 凌晨12 is 0, 下午3 is 15, 中午1 is 13. */
function hourOf(hour: number, half: string): number {
  if (AFTERNOON.test(half) && hour < 12) return hour + 12;
  if (half.includes('中午') && hour < 11) return hour + 12;
  return MORNING.test(half) && hour === 12 ? 0 : hour;
}

function fromDay({ year, month, day, rest, before = '' }: Day, { isUtc = false }): number {
  const beside = CLOCK.test(rest) ? rest : before;
  const found = CLOCK.exec(beside);
  const [, hour = '0', minute = '0', second = '0', half = ''] = found ?? [];
  const clock = hourOf(Number(hour), beside.slice(0, found?.index ?? 0) + half);
  const parts = [year, month, day, clock, Number(minute), Number(second)] as const;
  return isUtc ? Date.UTC(...parts) : new Date(...parts).getTime();
}

/** A zone at the end, or the letters of one: only the engine reads these. */
const HAS_ZONE =
  /(?:\d|\d\s*[AaPp]\.?\s?[Mm]\.?)\s*(?:Z|GMT|UTC|[ECMP][SD]T)\b|(?:[:.]\d\d(?:[.,]\d+)?|[AaPp]\.?[Mm]\.?|GMT|UTC)\s?[+-]\d\d:?\d\d(?:\s*\(.*\))?$/;
const ISO = /^\d{4}-\d\d-\d\dT/;

/** How times are written where they do not say so themselves. */
interface How {
  isUtc?: boolean;
  dayFirst?: boolean;
}

function fromText(text: string, { isUtc = false, dayFirst = false }: How): number {
  if (SERIAL.test(text)) {
    const [days = 0, share = 0] = [Math.trunc(Number(text)), Number(text) % 1];
    const at = [1899, 11, 30 + days, 0, 0, Math.round(share * 86_400)] as const;
    return isUtc ? Date.UTC(...at) : new Date(...at).getTime();
  }
  const [, year, month, date, hour, minute, second = '00', zone = '+00', rest = '00'] =
    COMPACT_WITH_ZONE.exec(text) ?? [];
  if (year) return Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}${zone}:${rest}`);
  // A year must be there: engines read a month out of any word and number.
  if (!/\d{4}/.test(text) && !DAY_FIRST_SHORT.test(text)) return Number.NaN;
  const engine = (): number =>
    // Engines read AM and PM without points alone.
    /[年月]/.test(text) ? Number.NaN : Date.parse(text.replace(/(\d\s*[ap])\.?\s?m\b\.?/gi, '$1m'));
  if (HAS_ZONE.test(text) || ISO.test(text)) {
    const time = engine();
    if (!Number.isNaN(time)) return time;
  }
  const day = dayInWords(text) ?? dayInNumbers(text, dayFirst);
  if (day) return isDay(day) ? fromDay(day, { isUtc }) : Number.NaN;
  return engine();
}

/** Digits of any script as those of ASCII: ٢٠١٩, २०१९ and ２０１９ are 2019. */
export const asciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    // The digits of a script are consecutive, from zero to nine.
    let before = 0;
    const point = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++;
    return String(before % 10);
  });

/** Years that East Asia counts from a reign or a republic, by the year before the first: 民國113年 is 2024, 令和6年 too. */
const ERAS: Record<string, number> = {
  民國: 1911,
  民国: 1911,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

const commonEra = (text: string): string =>
  text.replace(
    /(?:中華|中华)?(民國|民国|明治|大正|昭和|平成|令和)\s*(\d{1,3}|元)\s*年/g,
    (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
  );

const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二四年五月十三日 as 2024年5月13日, as documents of state are dated; 一一三 is 113. */
const hanDate = (text: string): string =>
  text.replace(/[〇○零一二三四五六七八九十廿]+(?=\s*[年月日])/g, (numeral) => {
    const digits = numeral
      .replace(/[○零]/g, '〇')
      .replace('廿', '二十')
      .replace(/^十/, '一十')
      .replace(/十$/, '〇')
      .replace('十', '');
    return [...digits].map((digit) => HAN_DIGITS.indexOf(digit)).join('');
  });

/** A year of two digits where nothing stands beside the date but a clock: 5/13/24, 13-May-24, May 13, ’24. */
const SHORT_YEAR =
  /^(\d{1,2}([/-])\d{1,2}\2|\d{1,2}[\s-](\p{L}+)\.?[\s,-]+|(\p{L}+)\.?\s\d{1,2},?\s)['’]?(\d\d)(?=$|[,\s]+\d{1,2}[:.]\d\d)/u;

const withFullYear = (text: string): string =>
  text
    .replace(SHORT_YEAR, (found, before: string, _, behind?: string, ahead?: string, year = '') => {
      const word = behind ?? ahead;
      return word !== undefined && monthOf(word) === undefined ? found : `${before}${fullYear(Number(year))}`;
    })
    // 113年5月13日 and 113/05/13: years of the republic, as Taiwan writes them without saying so.
    .replace(/(?<!\d)(1\d\d)(?=年\s*\d|([/.-])\d{1,2}\2\d{1,2}(?!\d))/, (year) => String(Number(year) + 1911))
    .replace(/(?<!\d)([0-4]\d)(?=年\s*\d{1,2}\s*月)/, '20$1');

/** 24-5-13 as 2024-5-13, in a table that writes its years first; other words as they are. */
export const withYearFirst = (text: string): string => text.replace(YEAR_FIRST, (found) => `20${found}`);

const YEAR_FIRST = /^[0-4]\d([/.-])\s?(?:0?[1-9]|1[0-2])\1\s?(?:0?[1-9]|[12]\d|3[01])(?!\d)/;

/**
 * Whether all dates of three short numbers among these texts can have their years first, and one of them cannot have
 * its month first: 24-5-13.
 */
export function areYearFirst(texts: readonly string[]): boolean {
  const dates = texts
    .map((text) => asciiDigits(text).trim())
    .filter((text) => /^\d\d?([/.-])\s?\d\d?\1\s?\d\d?(?!\d)/.test(text));
  return dates.every((date) => YEAR_FIRST.test(date)) && dates.some((date) => Number.parseInt(date, 10) > 12);
}

const isoParts = (_: string, moment: string, parts = '', zone = ''): string =>
  moment + (parts && `.${parts}`) + (/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone);

/** Word processors make other dashes of those in a date, East Asian ones wide digits. */
const withPlainSigns = (text: string): string =>
  commonEra(hanDate(asciiDigits(text)))
    // Marks of direction.
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[．／：－]/g, (sign) => sign.normalize('NFKC'))
    .trim();

const ordinary = (text: string): string =>
  withFullYear(withPlainSigns(text))
    .replace(/(\d)\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(?=\d{4})/giu, '$1.$2.')
    // Postgres writes zones without minutes, others a comma before parts of a second: engines read neither.
    .replace(/^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?(Z|[+-]\d\d(?::?\d\d)?)?$/i, isoParts)
    .replace(/((?:\bkl|\bgodz)\.?|\bklo|\bore|\bpukul)\s+(\d{1,2})\.(\d\d)(?!\d)/giu, '$1 $2:$3')
    .replace(/(\d{1,2})\.(\d\d)(?=\s+Uhr)/g, '$1:$2')
    .replace(POINTED_CLOCK, (_, hour: string, minute: string, second = '00') => `${hour}:${minute}:${second}`)
    .trim();

function asInstant(value: unknown, how: How): string | undefined {
  const text = typeof value === 'string' ? ordinary(value) : '';
  const isNumber = /^\d{9,16}(\.\d+)?$/.test(text) && !(text.length === 14 && COMPACT.test(text));
  const number = typeof value === 'number' ? value : isNumber ? Number(text) : Number.NaN;
  const time = Number.isNaN(number) ? fromText(text, how) : fromNumber(number);
  return time > OLDEST && time < NEWEST ? new Date(time).toISOString() : undefined;
}

/**
 * Parses another program's time into an Instant: seconds or milliseconds, ISO 8601 and variants, or a date in numbers
 * or in words of the languages of month-names.ts. Undefined for anything else. Without a zone it is in the reader's.
 */
export const parseTime = (value: unknown): string | undefined => asInstant(value, {});

/** The same where a program is known to write UTC without saying so. */
export const parseUtc = (value: unknown): string | undefined => asInstant(value, { isUtc: true });

/** The same in a table whose dates have their days first. */
export const parseDayFirst = (value: unknown): string | undefined => asInstant(value, { dayFirst: true });

/** Whether a date also has a time of day. */
export function tellsHour(value: string): boolean {
  const text = ordinary(value);
  if (CLOCK.test(text) || /^\d{9,16}(\.\d+)?$/.test(text)) return true;
  if (SERIAL.test(text)) return text.includes('.');
  return COMPACT.exec(text)?.[4] !== undefined || COMPACT_WITH_ZONE.test(text);
}

/** 3/15/2024 and seconds or more since 1970: days that only the engine reads. */
const DAY_FOR_ENGINE = /\d{1,2}\D\d{1,2}\D\d{4}|^\d{8,}$/;

/**
 * The date in a text as `YYYY-MM-DD`, without conversion between time zones; undefined for only a year, month or
 * season. `dayFirst` as in `parseDayFirst`.
 */
export function writtenDay(text: string, dayFirst = false): string | undefined {
  const words = ordinary(text);
  const written = dayInWords(words) ?? dayInNumbers(words, dayFirst);
  if (written && !isDay(written)) return undefined;
  const engine = !written && DAY_FOR_ENGINE.test(words) ? parseTime(words) : undefined;
  const date = engine === undefined ? undefined : new Date(engine);
  const day = written ?? (date && { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() });
  // Years of other calendars, and 1601, with which Windows time begins, are not valid dates here.
  if (!day || day.year < 1605 || day.year > 2199) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.year}-${two(day.month + 1)}-${two(day.day)}`;
}
