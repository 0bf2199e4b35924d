import type { PageDate } from '@/utils/model/article';

const pad = (value: string | number): string => String(value).padStart(2, '0');

// Spelled out, and no flag `u`: \p{L} takes some milliseconds to compile, and a reader waits for the first run.
const LETTERS = String.raw`A-Za-z\u00aa-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff`;
const TIME = String.raw`(\d{1,2})[:：时](\d{2})(?:[:：分](\d{2}))?(?:\.\d+)?秒?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?`;
/** 2019-08-23, 2019/8/23, 2019.08.23, 2019年8月23日, with or without a time. */
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d./-])((?:19|20)\d{2})\s?[-/.年–]\s?(0?[1-9]|1[0-2])\s?[-/.月–]\s?(0?[1-9]|[12]\d|3[01])(?:\s?日|(?!\d))(?:[\sT,，（(]*(?:星期.|周.)?[\sT,，）)\-]*${TIME})?`,
  'i',
);
/** 20190823, alone. */
const COMPACT =
  /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(Z|[+-]\d{2}:?\d{2})?$/;
/** 23.08.2019, 23/08/2019. */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d./-])(0?[1-9]|[12]\d|3[01])\s?([./-])\s?(0?[1-9]|1[0-2])\s?\2\s?((?:19|20)\d{2})(?!\d)(?:[\s,|-]*(?:(?:at|um|à|alle|kl\.?)\s)?${TIME})?`,
  'i',
);

/** Names of the months, in the languages news is most often written in, from the browser's own tables. */
const LANGUAGES = [
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
  'hu',
  'ro',
  'el',
  'id',
];
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
let months: Map<string, number> | undefined;

/** 1 to 12; undefined when the word is no month's name. English first: the tables of all languages take milliseconds. */
function monthOf(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\./g, '');
  const english = word.length >= 3 ? ENGLISH.findIndex((month) => month.startsWith(word)) : -1;
  return english >= 0 ? english + 1 : monthNames().get(word);
}

function monthNames(): Map<string, number> {
  if (months) return months;
  months = new Map();
  for (const language of LANGUAGES) {
    for (const options of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2001, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
        const name = part.toLowerCase().replace(/\./g, '');
        if (name.length >= 3 && /^\p{L}+$/u.test(name) && !months.has(name)) months.set(name, month + 1);
      }
    }
  }
  months.set('sept', 9).set('märz', 3).set('mars', 3);
  return months;
}

/** Dates in words: May 18, 2026 · 18 May 2026 · 18. Mai 2026 · 18 de mayo de 2026. */
const WORDED = new RegExp(
  String.raw`(?:([${LETTERS}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+((?:19|20)\d{2})|(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-]+(?:de\s+|of\s+)?([${LETTERS}]{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?((?:19|20)\d{2}))(?!\d)(?:\s*(?:г\.|года?)?[\s,|·•–—-]*(?:(?:at|um|à|a las|alle(?: ore)?|kl\.?|в|o)\s+)?${TIME})?`,
  'i',
);

/**
 * The first date in a text, as a page words it and as ISO 8601, no more exact than the page; undefined when there is
 * none. Days come before months where only numbers are given.
 */
export function readDate(text: string): PageDate | undefined {
  const trimmed = text.trim();
  const compact = COMPACT.exec(trimmed);
  if (compact)
    return toDate(compact[0], compact[1], compact[2], compact[3], [
      compact[4],
      compact[5],
      compact[6],
      undefined,
      compact[7],
    ]);
  const first = YEAR_FIRST.exec(trimmed);
  if (first) return toDate(first[0], first[1], first[2], first[3], first.slice(4, 9));
  const worded = readWorded(trimmed);
  if (worded) return worded;
  const day = DAY_FIRST.exec(trimmed);
  if (day) return toDate(day[0], day[4], day[3], day[1], day.slice(5, 10));
  return undefined;
}

function readWorded(text: string): PageDate | undefined {
  const found = WORDED.exec(text);
  if (!found) return undefined;
  const [whole, name = found[5], dayOfFirst, yearOfFirst, dayOfSecond, , yearOfSecond] = found;
  const month = monthOf(name ?? '');
  if (!month) return undefined;
  return toDate(whole, yearOfFirst ?? yearOfSecond, month, dayOfFirst ?? dayOfSecond, found.slice(7, 12));
}

type Piece = string | undefined;

function toDate(
  text: string,
  year: Piece,
  month: Piece | number,
  day: Piece,
  time: readonly Piece[],
): PageDate | undefined {
  if (!year || !month || !day || Number(day) > 31) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const [hour, minute, second, half, zone] = time;
  const shown = text.replace(/[\s,，（(T]+$/, '').trim();
  if (hour === undefined || minute === undefined || Number(hour) > 24) return { text: shown, iso: date };
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour) % 24;
  const offset = zone === undefined ? '' : zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return { text: shown, iso: `${date}T${pad(hours)}:${minute}${second === undefined ? '' : `:${second}`}${offset}` };
}
