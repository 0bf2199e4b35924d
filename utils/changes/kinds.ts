import type { Position } from '@/utils/model/annotation';
import { deadlineIn as englishDeadline } from '@/utils/suggestions/en/deadlines';
import { deadlineIn as chineseDeadline } from '@/utils/suggestions/zh/deadlines';
import { nameAt } from '@/utils/suggestions/zh/person-name';
import { amountOf, dayOf, ENGLISH_NUMBER, inDigits } from './amounts';

/** What an edit affects, the most serious first. `words` is any other text, `moved` no text at all. */
export const CHANGE_KINDS = [
  'title',
  'name',
  'office',
  'figure',
  'date',
  'deadline',
  'quote',
  'byline',
  'published',
  'words',
  'moved',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The lines above the text; their edits have no position in it. */
export const HEAD = ['title', 'byline', 'published'] as const satisfies readonly ChangeKind[];
export type HeadPart = (typeof HEAD)[number];

/**
 * A text with the span that was deleted from it or inserted into it. Empty at an offset if only the other text has
 * something there.
 */
export interface Side {
  readonly text: string;
  /** The sentence. */
  readonly sentence: Position;
  readonly run: Position;
}

/** Whether two spans share a character. */
export const touches = (one: Position, other: Position): boolean => one.start < other.end && other.start < one.end;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATES = [
  // 上午9时, 下午3点半, 9时30分
  String.raw`(?:上午|下午|凌晨|早上|中午|晚上|傍晚)\p{Nd}{1,2}[时時点點](?:\p{Nd}{1,2}分?|半)?|\p{Nd}{1,2}[时時](?![间間候代速])(?:\p{Nd}{1,2}分)?`,
  // 2026年5月18日, 5月底, 18日上午, ５月
  String.raw`\p{Nd}{2,4}年(?:\p{Nd}{1,2}月(?:\p{Nd}{1,2}[日号]|[底初末中上下]旬?)?)?|\p{Nd}{1,2}月(?:\p{Nd}{1,2}[日号]|[底初末]|[上中下]旬)?|\p{Nd}{1,2}[日号](?!线|楼)`,
  // 五月十八日, 二〇二六年
  '[〇零一二三四五六七八九十]{1,4}(?:年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?)?|月[一二三四五六七八九十]{1,3}[日号])',
  '(?:周|星期|礼拜|禮拜)[一二三四五六日天]|[今明昨前后後][天日年]|上午|下午|凌晨|晚上|傍晚',
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[:：]\d{2}`,
  String.raw`\b(?:${MONTH}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\b(?:,?\s+\d{4})?|${MONTH}\s+\d{4})`,
  String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tomorrow)\b|\b\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\b|\b(?:19|20)\d\ds?\b(?!\p{Script=Han}|[.,]\d)`,
].join('|');

const QUOTATIONS = /“[^“”\n]{2,}”|「[^「」\n]{2,}」|『[^『』\n]{2,}』|"[^"\n]{2,}"|«[^«»\n]{2,}»|„[^„“\n]{2,}“/g;

/** Chinese numerals with what is counted: 三名, 两亿, 十五个; a bare 一 is rather an article. */
const HAN_FIGURE =
  /百分之[零〇一二三四五六七八九十百两]+|(?<!第)[零〇一二三四五六七八九十百千万萬亿億两兩半]+(?:多|余|餘|来)?(?:个百分点|[个個名人位次位项項家户戶万萬亿億元吨噸米公里倍成级級折度亩畝岁歲天年小时时分秒件起条條艘辆輛架场場所座栋棟批种種届屆期票例只头層层]|%)/g;
const ENGLISH_QUANTITY = `${ENGLISH_NUMBER}|hundreds|thousands|millions|billions|dozens?|half|twice|third|quarter`;
const ENGLISH_FIGURE = new RegExp(
  String.raw`\b(?:${ENGLISH_QUANTITY})(?:[- ](?:and )?(?:${ENGLISH_QUANTITY}))*\b`,
  'gi',
);
const FIGURE =
  /(?:(?<!\p{N}|(?!\p{Script=Han})\p{L})[-−–+])?\p{Sc}?\p{Nd}+(?:[.,．，]\p{Nd}+)*\s*(?:个?百分点|[%％‰成]|[万萬][亿億]?|[亿億元]|percentage points?|per ?cent\b|(?:thousand|million|billion|bn|tn|[mk])\b)?/giu;

/** Places by what their names end in. */
const HAN_PLACE = /\p{Script=Han}{1,4}(?:省|市|县|縣|镇|鎮|乡|鄉|村|州|旗)/gu;
/** In scripts with capitals: what follows App in Chinese is no part of its name. */
const CAPITALISED =
  /\p{Lu}[\p{Lu}\p{Ll}\p{M}’'-]+(?:\s+(?:(?:of|de|von|van|al|bin)\s+)?\p{Lu}[\p{Lu}\p{Ll}\p{M}’'.-]*)*/gu;

/** Spans of a sentence of one kind. */
const spansBy =
  (pattern: RegExp) =>
  ({ text, sentence }: Side): Position[] =>
    Array.from(text.slice(sentence.start, sentence.end).matchAll(pattern), ({ index, 0: words }) => ({
      start: sentence.start + index,
      end: sentence.start + index + words.length,
    }));

const dates = spansBy(new RegExp(DATES, 'giu'));
const quotations = spansBy(QUOTATIONS);
const figures = (side: Side): Position[] =>
  [FIGURE, HAN_FIGURE, ENGLISH_FIGURE].flatMap((pattern) => spansBy(pattern)(side));
const capitalised = spansBy(CAPITALISED);
const places = spansBy(HAN_PLACE);

/** Every deadline of a sentence, clause by clause: 8月31日前, by the end of June. */
function deadlines({ text, sentence }: Side): Position[] {
  const found: Position[] = [];
  for (const read of [chineseDeadline, englishDeadline]) {
    let { start } = sentence;
    for (;;) {
      const next = read(text, { start, end: sentence.end }, undefined);
      if (!next || next.end <= start) break;
      found.push({ start: next.start, end: next.end });
      start = next.end;
    }
  }
  return found;
}

const hits = (side: Side, spans: readonly Position[]): boolean => {
  const { start, end } = side.run;
  const run = start === end ? { start: start - 1, end: end + 1 } : side.run;
  return spans.some((span) => touches(span, run));
};

/** Words that merely begin with a surname are less sure. */
const SURE = 0.79;

/** Particles, which do not make a difference in a name: 年底前 became 年底之前. */
const PARTICLES = /^[之以的了着著过過将將把被等和与與及或]+$/;

/** A person's name that covers the run; names are read from at most two characters before it. */
function chineseName({ text, sentence, run }: Side): boolean {
  if (run.end === run.start || run.end - run.start > 4) return false;
  if (PARTICLES.test(text.slice(run.start, run.end))) return false;
  const first = Math.max(sentence.start, run.start - 2);
  for (let at = run.start; at >= first; at--)
    if (nameEnd(text, at, run.end) !== undefined) return !isAfterName(text, sentence.start, run.start);
  return false;
}

/** The end of a name that begins at `at` and reaches at least `least`, in UTF-16 offsets. */
function nameEnd(text: string, at: number, least: number): number | undefined {
  const found = nameAt(text, at, { abroad: false });
  return found && found.sure >= SURE && found.end >= least && found.end - at <= 4 ? found.end : undefined;
}

/** Whether a name ends there and what follows is a verb: 文指出 in 胡志文指出 is not a name. */
function isAfterName(text: string, from: number, end: number): boolean {
  for (let at = Math.max(from, end - 3); at <= end - 2; at++) if (nameEnd(text, at, end) === end) return true;
  return false;
}

/** Capitalised although no sentence begins there, on both sides or on the only one. */
function englishName(side: Side): boolean {
  const first = side.text.slice(side.sentence.start, side.sentence.end).search(/\p{L}/u) + side.sentence.start;
  return capitalised(side).some(
    (span) => touches(span, side.run) && (side.run.start !== first || span.end > side.run.end),
  );
}

/** Positions in either text. */
interface Places {
  readonly before: readonly Position[];
  readonly after: readonly Position[];
}

/** Officials of either text as the suggestions read them: their names, and the titles they are named with. */
export interface KnownOfficials {
  readonly names: Places;
  readonly titles: Places;
}

/** A deadline as it is compared: 之前 for 前 is another word for the same day. */
const plainDeadline = (words: string): string => inDigits(words).replace(/[之以](?=[前内內])/g, '');

/** Whether the spans that the runs touch say another thing by `read`. */
const isOther = (
  [before, after]: readonly [Side, Side],
  spansOf: (side: Side) => readonly Position[],
  read: (words: string) => string,
): boolean => {
  const [was, is] = [before, after].map((side) =>
    spansOf(side)
      .filter((span) => hits(side, [span]))
      .map(({ start, end }) => read(side.text.slice(start, end)))
      .join(),
  );
  return was !== is;
};

/** UTF-16 code units around a run, in which its numerals end. */
const AROUND_RUN = 8;

/** Whether a numeral is only written otherwise: 12 and 十二, 6月30日 and 六月三十日. */
function isSameInDigits(before: Side, after: Side): boolean {
  const [was, is] = [before, after].map(({ text, sentence, run }) =>
    inDigits(
      text.slice(Math.max(sentence.start, run.start - AROUND_RUN), Math.min(sentence.end, run.end + AROUND_RUN)),
    ),
  );
  return was === is;
}

/** The kinds of an edit in which `before` was replaced by `after`; empty for other text. */
export function kindsOf(before: Side, after: Side, known: KnownOfficials): Set<ChangeKind> {
  const found = new Set<ChangeKind>();
  const sides = [before, after] as const;
  if (isSameInDigits(before, after)) return found;
  const isFilled = ({ run }: Side): boolean => run.end > run.start;
  const filled = sides.filter(isFilled);
  const any = (spansOf: (side: Side) => readonly Position[]): boolean =>
    filled.some((side) => hits(side, spansOf(side)));
  if (any(deadlines) && isOther(sides, deadlines, plainDeadline)) found.add('deadline');
  else if (any(dates)) {
    if (isOther(sides, dates, dayOf)) found.add('date');
  } else if (any(figures) && isOther(sides, figures, amountOf)) found.add('figure');
  const isKnown = (places: Places): boolean => hitsExactly(before, places.before) || hitsExactly(after, places.after);
  // Days, months and titles are written as names are.
  const isOffice = filled.length > 0 && isKnown(known.titles);
  const isNoName = isOffice || any(dates) || any(deadlines);
  const isNamed = !isNoName && (filled.every((side) => chineseName(side)) || filled.every((side) => englishName(side)));
  const isPlaced = filled.length === 2 && filled.every((side) => hits(side, places(side)));
  if (filled.length > 0 && (isKnown(known.names) || isNamed || isPlaced)) found.add('name');
  if (isOffice) found.add('office');
  if (any(quotations)) found.add('quote');
  return found;
}

const hitsExactly = ({ run }: Side, spans: readonly Position[]): boolean => spans.some((span) => touches(span, run));
