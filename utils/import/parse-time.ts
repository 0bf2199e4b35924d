const OLDEST = Date.UTC(1900, 0);
const NEWEST = Date.UTC(2200, 0);

/** A moment that a program wrote as a number: seconds, milliseconds or microseconds since 1970. */
function fromNumber(value: number): number {
  if (value > 1e14) return value / 1000;
  return value < 1e11 ? value * 1000 : value;
}

const CHINESE =
  /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?[^\d上下]*(上午|下午|凌晨|晚上)?\s*(?:(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?)?/;

function fromChinese(text: string): number {
  const [found, year, month, day, half, hour = '0', minute = '0', second = '0'] = CHINESE.exec(text) ?? [];
  if (found === undefined) return Number.NaN;
  const late = (half === '下午' || half === '晚上') && Number(hour) < 12 ? 12 : 0;
  return new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour) + late,
    Number(minute),
    Number(second),
  ).getTime();
}

/**
 * A time as another program writes it, as an Instant: a number of seconds or milliseconds, ISO 8601 and its relatives, an
 * English or Chinese date; undefined where it is none.
 */
export function parseTime(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  const number = typeof value === 'number' ? value : /^\d{9,16}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  // A year must be there: engines read a month out of any word and number.
  const named = /\d{4}/.test(text) && !/[年月]/.test(text) ? Date.parse(text) : Number.NaN;
  const time = [fromNumber(number), named, fromChinese(text)].find((one) => !Number.isNaN(one));
  return time !== undefined && time > OLDEST && time < NEWEST ? new Date(time).toISOString() : undefined;
}
