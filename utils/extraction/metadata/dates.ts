import { ALPHABET_UNITS } from '@/utils/extraction/script';
import type { PageDate } from '@/utils/model/article';
import { monthOf } from './month-names';

const pad = (value: string | number): string => String(value).padStart(2, '0');

const TIME = String.raw`(?:(?<noon>上午|早上|凌晨|中午|下午|晚上?|午前|午後|오전|오후)\s*)?(?<hour>\d{1,2})[:：时時h](?<minute>\d{2})(?:[:：分](?<second>\d{2}))?(?:\.\d+)?[秒分]?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?`;
/** 2019-08-23, 2019/8/23, 2019.08.23, 2019年8月23日, 2019년 8월 23일, with or without a time. */
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d./-])((?:19|20)\d{2})\s?[-/.年년–]\s?(0?[1-9]|1[0-2])\s?[-/.月월–]\s?(0?[1-9]|[12]\d|3[01])(?:\s?[日일]|(?!\d))\.?(?:[\sT,，（(]*(?:星期.|[周週].|[（(].[）)])?[\sT,，）)\-|]*${TIME})?`,
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

// What a date cannot be without. Each of the forms above takes a millisecond to compile: most lines, and on many a page
// most forms, are told by these.
const YEAR = /(?:19|20)\d{2}/;
const WORD = new RegExp(`[${ALPHABET_UNITS}]{3}`);
const NUMBERS = /\d\s?[./-]\s?\d/;

/**
 * The first date in a text, as a page words it and as ISO 8601, no more exact than the page; undefined when there is
 * none. Where only numbers are given, days come before months unless `monthFirst`, as Americans write (07/04/2026).
 */
export function readDate(text: string, { monthFirst = false } = {}): PageDate | undefined {
  const trimmed = text.trim();
  if (!YEAR.test(trimmed)) return undefined;
  const compact = COMPACT.exec(trimmed);
  if (compact) return toDate(compact, compact[1], compact[2], compact[3]);
  const first = YEAR_FIRST.exec(trimmed);
  if (first) return toDate(first, first[1], first[2], first[3]);
  const worded = WORD.test(trimmed) ? readWorded(trimmed) : undefined;
  if (worded || !NUMBERS.test(trimmed)) return worded;
  const month = MONTH_FIRST.exec(trimmed);
  const day = monthFirst && month ? null : DAY_FIRST.exec(trimmed);
  if (day) return toDate(day, day[4], day[3], day[1]);
  return month ? toDate(month, month[3], month[1], month[2]) : undefined;
}

function readWorded(text: string): PageDate | undefined {
  const found = WORDED.exec(text);
  if (!found) return undefined;
  const [, name = found[5], dayOfFirst, yearOfFirst, dayOfSecond, , yearOfSecond] = found;
  const month = monthOf(name ?? '');
  if (!month) return undefined;
  return toDate(found, yearOfFirst ?? yearOfSecond, month, dayOfFirst ?? dayOfSecond);
}

type Piece = string | undefined;

function toDate(found: RegExpExecArray, year: Piece, month: Piece | number, day: Piece): PageDate | undefined {
  if (!year || !month || !day || Number(day) > 31) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const { hour, minute, second, zone } = found.groups ?? {};
  const shown = found[0].replace(/[\s,，（(|T]+$/, '').trim();
  if (hour === undefined || minute === undefined || Number(hour) > 24) return { text: shown, iso: date };
  const offset = zone === undefined ? '' : zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = `${pad(hoursOf(Number(hour), found.groups ?? {}))}:${minute}`;
  return { text: shown, iso: `${date}T${time}${second === undefined ? '' : `:${second}`}${offset}` };
}

/** 0 to 23: half past eight in the evening is 20. */
function hoursOf(hour: number, { half, noon }: Record<string, Piece>): number {
  if (!half && !noon) return hour % 24;
  const isLater = /^p|下午|晚|午後|오후/i.test(half ?? noon ?? '') || (noon === '中午' && hour < 3);
  return isLater ? (hour % 12) + 12 : noon === '中午' ? hour : hour % 12;
}
