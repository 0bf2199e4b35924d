// What figures and dates say, whichever way they are written: 12 and 十二, 5% and 百分之五, March 3 and 3 March. The
// results are only compared with each other.

const HAN_DIGITS: Record<string, number> = Object.fromEntries(
  [...'〇零一二三四五六七八九'].map((digit, i) => [digit, Math.max(0, i - 1)]),
);
const HAN_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const ENGLISH_UNITS: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
const ENGLISH_DIGITS: Record<string, number> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, i) => [word, i + 1]),
  ),
  ...Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
  ),
};
/** The words of English numerals, as alternatives. */
export const ENGLISH_NUMBER = [...Object.keys(ENGLISH_DIGITS), ...Object.keys(ENGLISH_UNITS)].join('|');
const ENGLISH = new RegExp(
  String.raw`(?<![\d.]\s*)\b(?:${ENGLISH_NUMBER})(?:[- ](?:and )?(?:${ENGLISH_NUMBER}))*\b`,
  'g',
);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Behind a figure: by how much it is multiplied. */
const MULTIPLES: Record<string, number> = { ...HAN_UNITS, ...ENGLISH_UNITS, k: 1000, m: 1e6, bn: 1e9, tn: 1e12 };

const MULTIPLIED = /(\d+(?:\.\d+)?)\s*(万亿|萬億|[百千万萬亿億]|thousand|million|billion|bn|tn|(?<=\d)[km](?![a-z]))/g;

/** A figure times its unit, to six places: 1.1 × 10,000 is not to differ in its last bit. */
function multiplied(figure: number, unit: string): number {
  const by = MULTIPLES[unit] ?? [...unit].reduce((product, one) => product * (MULTIPLES[one] ?? 1), 1);
  return Math.round(figure * by * 1e6) / 1e6;
}

/** The value of a numeral of digits and units, each of them a part; digits alone are read one by one: 二〇二六. */
function sumOf(parts: readonly string[], digits: Record<string, number>, units: Record<string, number>): number {
  let [total, section, digit] = [0, 0, 0];
  for (const part of parts) {
    const unit = units[part];
    if (unit === undefined) digit += digits[part] ?? 0;
    else if (unit < 1000 || (unit === 1000 && digits === HAN_DIGITS)) {
      section += (digit || 1) * unit;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * unit;
      [section, digit] = [0, 0];
    }
  }
  return total + section + digit;
}

function hanValue(numeral: string): number {
  const parts = [...numeral.replace(/[两兩]/g, '二')];
  const isInUnits = parts.some((part) => part in HAN_UNITS);
  // 三千八 is 3,800, as 三千零八 is 3,008.
  const short = /([百千万萬亿億])([一二三四五六七八九])$/.exec(parts.join(''));
  const rest = short ? (HAN_DIGITS[short[2] ?? ''] ?? 0) * ((HAN_UNITS[short[1] ?? ''] ?? 0) / 10 - 1) : 0;
  return isInUnits
    ? sumOf(parts, HAN_DIGITS, HAN_UNITS) + rest
    : Number(parts.map((part) => HAN_DIGITS[part] ?? 0).join(''));
}

/**
 * Two digits in a row that are no figure but three or four: 三四名, 十七八岁, 三四十人, 三五个. Digits alone are read one by
 * one where there are more of them: 二〇三四.
 */
const ONE_OR_THE_OTHER =
  /(?<![〇零一二三四五六七八九])(一二|[二两兩]三|三四|三五|四五|五六|六七|七八|八九)(?![〇零一二三四五六七八九])/;

/** A Han numeral in Arabic digits; an approximate one as the two values it may have. */
function hanInDigits(numeral: string): string {
  const [, either] = ONE_OR_THE_OTHER.exec(numeral) ?? [];
  if (!either) return String(hanValue(numeral));
  return [...either].map((digit) => hanValue(numeral.replace(either, digit))).join('~');
}

/** Words in lower case, with all numerals in Arabic digits and units multiplied out. */
export const inDigits = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(
      /(?<![\d.]\s*)(?!百分之)[〇零一二三四五六七八九十百千两兩][〇零一二三四五六七八九十百千万萬亿億两兩]*/g,
      hanInDigits,
    )
    .replace(ENGLISH, (numeral) => String(sumOf(numeral.match(/(?!and)[a-z]+/g) ?? [], ENGLISH_DIGITS, ENGLISH_UNITS)))
    .replace(MULTIPLIED, (_, figure: string, unit: string) => String(multiplied(Number(figure), unit)));

/** A figure without what is counted: its sign and currency, whether it is a part, and whether it is rounded. */
export const amountOf = (figure: string): string =>
  inDigits(figure)
    .replace(/[−–]/g, '-')
    .replace(/个?百分点|percentage points?/g, 'pp')
    .replace(/百分之([\d.]+)/g, '$1%')
    .replace(/([\d.]+)成/g, (_, tenths: string) => `${Number(tenths) * 10}%`)
    .replace(/per ?cent/g, '%')
    .replace(/[多余餘来]/g, '~')
    .match(/[-+\p{Sc}%‰~]|[\d.]+|[a-z]+/gu)
    ?.join('') ?? figure;

/**
 * The parts of a date, each with what it is where that is said, in an order that does not depend on how it is written:
 * March 3 and 3 March, but not April 3 and March 4.
 */
export const dayOf = (date: string): string =>
  (
    inDigits(
      date.replace(/星期|礼拜|禮拜/g, '周').replace(/[a-z]{3,}/gi, (word) => {
        const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
        return month < 0 ? word : `${month + 1}月`;
      }),
    )
      .replace(/(?<=\d)(?:st|nd|rd|th)|\bof\b|[日号]/g, ' ')
      .match(/\d+(?:[-/.:]\d+)+|\d+[年月时時]?|\p{L}+/gu) ?? []
  )
    .sort()
    .join(' ');
