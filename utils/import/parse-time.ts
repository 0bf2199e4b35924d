const OLDEST = Date.UTC(1900, 0);
const NEWEST = Date.UTC(2200, 0);

/** A moment that a program wrote as a number: seconds, milliseconds or microseconds since 1970. */
function fromNumber(value: number): number {
  if (value > 1e14) return value / 1000;
  return value < 1e11 ? value * 1000 : value;
}

const CHINESE =
  /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})(?!\d)\s*日?(\D*)(?:(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?)?/;
const AFTERNOON = /下午|午後|午后|傍晚|晚上|晚/;
const MORNING = /上午|午前|早上|清晨|凌晨|早/;

/** The hour of the day that a clock of twelve hours means: 凌晨12 is 0, 下午3 is 15, 中午1 is 13. */
function hourOf(hour: number, half: string): number {
  if (AFTERNOON.test(half) && hour < 12) return hour + 12;
  if (half.includes('中午') && hour < 11) return hour + 12;
  return MORNING.test(half) && hour === 12 ? 0 : hour;
}

function fromChinese(text: string): number {
  const [found, year, month, day, half = '', hour = '0', minute = '0', second = '0'] = CHINESE.exec(text) ?? [];
  if (found === undefined) return Number.NaN;
  const [at, clock] = [Number(month) - 1, hourOf(Number(hour), half)];
  const date = new Date(Number(year), at, Number(day), clock, Number(minute), Number(second));
  // The 45th of the 13th month is no day.
  return date.getMonth() === at ? date.getTime() : Number.NaN;
}

/** 04.03.2019 is the fourth of March wherever days are written with points; engines take it for the third of April. */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)$/s;

function fromEngine(text: string): number {
  const [, day = '', month = '', year, rest] = DAY_FIRST.exec(text) ?? [];
  if (year === undefined) return Date.parse(text);
  return Date.parse(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${rest?.replace(/^,?\s*/, '') ?? ''}`.trim(),
  );
}

/**
 * A time as another program writes it, as an Instant: a number of seconds or milliseconds, ISO 8601 and its relatives, an
 * English or Chinese date; undefined where it is none.
 */
export function parseTime(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  const number = typeof value === 'number' ? value : /^\d{9,16}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  // A year must be there: engines read a month out of any word and number.
  const named = /\d{4}/.test(text) && !/[年月]/.test(text) ? fromEngine(text) : Number.NaN;
  const time = [fromNumber(number), named, fromChinese(text)].find((one) => !Number.isNaN(one));
  return time !== undefined && time > OLDEST && time < NEWEST ? new Date(time).toISOString() : undefined;
}
