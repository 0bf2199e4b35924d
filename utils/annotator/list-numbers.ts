/** A number that begins an item of a list in running text: 二要, 三是, （四）, 5. */
export interface ListNumber {
  start: number;
  /** Its style; all items of one list share it. */
  kind: string;
  value: number;
}

const DIGITS = '一二三四五六七八九十';

/** 二要 but not 三要素; 1. but not 1.5. Only after punctuation or at the start: 统一要求 holds no number. */
const NUMBER = new RegExp(
  `(?<=^|[，,；;：:。！？!?、…”’）)]\\s*)(?:` +
    `(?<counted>[${DIGITS}]{1,3})(?<verb>是|要(?![素件义点道塞闻]))` +
    `|[（(](?<bracketed>[${DIGITS}]{1,3}|\\d{1,2})[)）]` +
    `|第(?<ordinal>[${DIGITS}]{1,3})[，,、]` +
    `|(?<listed>[${DIGITS}]{1,3})、` +
    `|(?<digits>\\d{1,2})[.．、)](?![\\d.]))`,
  'g',
);

/** 1 to 99 of 一 … 九十九, or of digits. */
function readNumber(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['0', number];
  const digit = (char: string): number => DIGITS.indexOf(char) + 1;
  return (tens === '0' ? 0 : tens === '' ? 10 : digit(tens) * 10) + (ones === '' ? 0 : digit(ones));
}

/** All list numbers in one line of text. */
export function listNumbers(line: string): ListNumber[] {
  return Array.from(line.matchAll(NUMBER), ({ index, groups = {} }) => {
    const [kind = '', number = ''] = Object.entries(groups).find(([name, text]) => name !== 'verb' && text) ?? [];
    return { start: index, kind: kind + (groups.verb ?? ''), value: readNumber(number) };
  });
}

/** Where the second and every later item of a list begins: each is a sentence of its own; the first follows the lead-in. */
export function laterItems(line: string): number[] {
  const numbers = listNumbers(line);
  return numbers
    .filter(({ kind, value }, i) => numbers.slice(0, i).some((one) => one.kind === kind && one.value === value - 1))
    .map(({ start }) => start);
}
