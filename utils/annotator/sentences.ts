import type { Position } from '@/utils/model/annotation';

/** A pair of marks no longer than this, in UTF-16 units, is read in one go: no sentence ends inside it. */
const SHORT_PAIR = 28;

const BLANK = /\s/;

/**
 * The sentences of a text, in order, without the white space between them. Lines are never joined. `Intl.Segmenter`
 * finds them; corrections are made for what it does not know: Chinese quotations, lists in running text (一要…；二要…),
 * abbreviations.
 */
export function sentencesOf(text: string, lang = 'und'): Position[] {
  const segmenter = new Intl.Segmenter(localeOf(lang), { granularity: 'sentence' });
  return linesOf(text).flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    const pairs = pairsOf(line);
    const ends = Array.from(segmenter.segment(line), ({ index, segment }) => index + segment.length);
    const kept = ends.filter((at, i) => at === line.length || !holdsOn(line, pairs, ends[i - 1] ?? 0, at));
    const items = laterItems(line).filter((at) => !isInsideShort(pairs, at));
    return cut(line, [...kept, ...items], start);
  });
}

/** The clauses of a sentence, in order: the units that `[` and `]` add and remove. At least one. */
export function clausesOf(text: string, sentence: Position): Position[] {
  const words = text.slice(sentence.start, sentence.end);
  const pairs = pairsOf(words);
  const ends = Array.from(words.matchAll(CLAUSE_END), ({ index, 0: mark }) => index + mark.length);
  const numbers = listNumbers(words).map(({ start }) => start);
  const inside = [...ends, ...numbers].filter((at) => !isInsideShort(pairs, at));
  return cut(words, [...inside, words.length], sentence.start);
}

/** A comma, a semicolon, a colon or a dash with the marks that close on it; not inside a number or a time. */
const CLAUSE_END = /(?:[，；：]|[,;:](?=\s|[^\d\s\p{L}]|\p{Script=Han})|——|[—–](?=\s)|……?)[”’」』）)]*/gu;

/** Whether the sentence goes on after `end`, although the browser ends one there. */
function holdsOn(line: string, pairs: readonly Pair[], start: number, end: number): boolean {
  const said = line.slice(start, end).trimEnd();
  const rest = line.slice(end);
  if (isInsideShort(pairs, start + said.length) || isInsideNamed(line, pairs, start + said.length)) return true;
  return isOnlyNumber(said) || endsInAbbreviation(said, rest) || goesOn(line, pairs, start + said.length, rest);
}

function isInsideShort(pairs: readonly Pair[], at: number): boolean {
  return pairs.some(({ start, end, open }) => start < at && at < end && (open === '《' || end - start <= SHORT_PAIR));
}

/** Inside words that the sentence names, as in 提出“为什么？怎么办？”的问题, however long they are. */
function isInsideNamed(line: string, pairs: readonly Pair[], at: number): boolean {
  return pairs.some((pair) => pair.start < at && at < pair.end && isQuotation(pair) && !isSpeech(line, pair));
}

/** A quotation or a title ended here, and the words after it belong to it: 的问题, 一书, 他说。 */
function goesOn(line: string, pairs: readonly Pair[], end: number, rest: string): boolean {
  const quotation = pairs.find((pair) => pair.end === end && (isQuotation(pair) || pair.open === '《'));
  if (!quotation || rest.trim() === '') return false;
  return !isSpeech(line, quotation) || /^[^。！？]{1,12}(?:说|道|问|答|表示|强调|指出)。/u.test(rest);
}

const isOnlyNumber = (said: string): boolean =>
  /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?$/.test(said);

const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Sgt|Capt|Col|Lt|Rev|Hon|St|Jr|Sr|No|vs|Co|Corp|Inc|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|e\.g|i\.e|[A-Z])\.$/;
const INITIALS = /\b(?:\p{Lu}\.){2,}$/u;
const STARTER = /^\s*(?:The|An?|He|She|It|They|We|I|You|But|And|In|On|At|For|This|That|These|Those|However|When|If)\b/;

const endsInAbbreviation = (said: string, rest: string): boolean =>
  ABBREVIATION.test(said) ? !/\bNo\.$/.test(said) || /^\s*\d/.test(rest) : INITIALS.test(said) && !STARTER.test(rest);

function linesOf(text: string): Position[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** The pieces of `words` between these places, without white space at their ends, counted from `offset`. */
function cut(words: string, places: readonly number[], offset: number): Position[] {
  const pieces: Position[] = [];
  let from = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    let [start, end] = [from, place];
    while (start < end && BLANK.test(words.charAt(start))) start++;
    while (end > start && BLANK.test(words.charAt(end - 1))) end--;
    if (end > start) pieces.push({ start: start + offset, end: end + offset });
    from = place;
  }
  return pieces;
}

/** Pages put anything into `lang`. */
function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** A number that begins an item of a list in running text: 二要, 三是, （四）, 5. */
interface ListNumber {
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
function listNumbers(line: string): ListNumber[] {
  return Array.from(line.matchAll(NUMBER), ({ index, groups = {} }) => {
    const [kind = '', number = ''] = Object.entries(groups).find(([name, text]) => name !== 'verb' && text) ?? [];
    return { start: index, kind: kind + (groups.verb ?? ''), value: readNumber(number) };
  });
}

/** The starts of a list's later items, each of which is a sentence; the first item continues the lead-in. */
function laterItems(line: string): number[] {
  const numbers = listNumbers(line);
  return numbers
    .filter(({ kind, value }, i) => numbers.slice(0, i).some((one) => one.kind === kind && one.value === value - 1))
    .map(({ start }) => start);
}

/** The text between a pair of marks in one line, both marks included. */
interface Pair {
  start: number;
  end: number;
  open: string;
}

const PAIRS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
};
const CLOSERS = new Set(Object.values(PAIRS));
const QUOTES = '“‘「『';

/** The pairs of a line, outer before inner. A mark without a partner is ignored. */
function pairsOf(line: string): Pair[] {
  const open: { start: number; mark: string }[] = [];
  const pairs: Pair[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    if (PAIRS[mark]) open.push({ start: at, mark });
    else if (CLOSERS.has(mark)) {
      // ’ is an apostrophe far more often than the end of a quotation that was never opened.
      const last = open.findLastIndex((one) => PAIRS[one.mark] === mark);
      if (last < 0) continue;
      const [pair] = open.splice(last);
      if (pair) pairs.push({ start: pair.start, end: at + 1, open: pair.mark });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/** Whether a pair holds a quotation, rather than a title or an aside in brackets. */
const isQuotation = ({ open }: Pair): boolean => QUOTES.includes(open);

/**
 * Whether somebody says these words, rather than the sentence naming them: 他说：“…”, or a quotation that begins the line.
 */
function isSpeech(line: string, { start }: Pair): boolean {
  return /(^|[：:，,。.！!？?；;—])\s*$/.test(line.slice(0, start));
}
