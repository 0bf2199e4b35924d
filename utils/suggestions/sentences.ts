import type { Span } from './suggestion';

const CHINESE_END = /[。！？!?]/;
const CHINESE_CLOSE = /[。！？!?”’」』"'）)】》]/;
const ENGLISH_END = /[.!?]/;
const ENGLISH_CLOSE = /[.!?”’"')\]]/;
const ENGLISH_OPEN = /[A-Z0-9“"‘'([—–-]/;
const SPACE = /\s/;
/** “Sec. 2. Within 90 days…”: the number of a section ends no sentence. */
const NUMBERED =
  /(?:^|[\s(])(?:Sec(?:tion|\.)|Art(?:icle|\.)|Rule|Regulation|Clause|Para(?:graph|\.)|§) ?\d{1,3}[A-Za-z]?$/;
/** What may follow 4 p.m. in the same sentence. */
const BEHIND_HOUR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[A-Z]{2,4}T?\b|Eastern|Central|Mountain|Pacific|Greenwich|Local|[\d(–—-])/;

/** A full stop after one of these, or after an initial, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Rt|ST|Sen|Sens|Rep|Reps|Gov|Lt|Col|Gen|Sgt|Cpl|Capt|Cmdr|Maj|Adm|Rev|Hon|Sec|Pres|Supt|Det|Insp|St|Jr|Sr|No|vs|Co|Corp|Inc|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ind|Calif|Fla|Va|Mich|Wash|Mass|Pa|Ill|Dist|Atty|approx|e\.g|i\.e|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$/;

/** Lines that are not blank. Lines are never joined: a headline or a cell often lacks its full stop. */
export function* lines(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const span = trim(text, start, end);
    if (span) yield span;
    start = end + 1;
  }
}

/** The sentences of one line of Chinese: 。！？ end one, but not inside 《》; closing quotes stay with it. */
export function chineseSentences(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = line.start;
  let titleDepth = 0;
  for (let at = line.start; at < line.end; at++) {
    const char = text.charAt(at);
    if (char === '《') titleDepth++;
    else if (char === '》' && titleDepth > 0) titleDepth--;
    if (titleDepth > 0 || !CHINESE_END.test(char)) continue;
    let end = at + 1;
    while (end < line.end && CHINESE_CLOSE.test(text.charAt(end))) end++;
    push(found, trim(text, start, end));
    start = end;
    at = end - 1;
  }
  push(found, trim(text, start, line.end));
  return found;
}

/** The sentences of one line of English: . ! ? before a space and a capital, quote or digit. */
export function englishSentences(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at++) {
    if (!ENGLISH_END.test(text.charAt(at))) continue;
    const end = sentenceEnd(text, { start, end: line.end }, at);
    if (end === null) continue;
    push(found, trim(text, start, end));
    start = end;
    at = end - 1;
  }
  push(found, trim(text, start, line.end));
  return found;
}

function sentenceEnd(text: string, rest: Span, at: number): number | null {
  let end = at + 1;
  while (end < rest.end && ENGLISH_CLOSE.test(text.charAt(end))) end++;
  if (end >= rest.end || !SPACE.test(text.charAt(end))) return null;
  let next = end;
  while (next < rest.end && SPACE.test(text.charAt(next))) next++;
  if (next < rest.end && !ENGLISH_OPEN.test(text.charAt(next))) return null;
  const stop = text.charAt(at) === '.' && end === at + 1;
  if (stop && NUMBERED.test(text.slice(Math.max(rest.start, at - 16), at))) return null;
  if (!stop || !ABBREVIATION.test(text.slice(Math.max(rest.start, at - 12), at))) return end;
  // “by 4 p.m. A shelter opened”: behind an hour only its day or zone goes on.
  const hour = /\d ?[ap]\.m$/i.test(text.slice(Math.max(rest.start, at - 6), at));
  return hour && !BEHIND_HOUR.test(text.slice(next, rest.end)) ? end : null;
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}

function push(found: Span[], span: Span | null): void {
  if (span) found.push(span);
}
