/** The named groups of a match; absent where a group did not take part. */
export type Groups = Record<string, string | undefined>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 for June, Jun. or Sept.; 0 for anything else. */
export const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/** Numbers as news writes them out; “a” and “an” are one. */
const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

/** 30 for “30” and “thirty”; undefined for words that are not a number here. */
export const countOf = (word: string): number | undefined => COUNTS[word.toLowerCase()] ?? (Number(word) || undefined);

/** Prepositions of a deadline; “until” too, because the ledger records how long a duty holds. */
const LIMITS = [
  'by no later than',
  'no later than',
  'not later than',
  'on or before',
  'before',
  'by',
  'until',
  'till',
  'prior to',
  'ahead of',
];

/** Things that begin and end on days an article need not name. */
const PERIODS =
  'school year|academic year|financial year|fiscal year|school term|term|semester|season|session|decade|century|summer|winter|spring|autumn|holidays?|tenure|mandate|pandemic|parliament';

const anyOf = (words: readonly string[]): string =>
  words.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|');

/** Parts of patterns. Months and weekdays have their capital: may and march are verbs. */
export const WORDS = {
  LIMIT: `\\b(?<limit>${anyOf(LIMITS)})`,
  TIME: '(?:(?:midnight|noon|midday|the close of business|close of business|the end of the day|\\d{1,2}(?:[:.]\\d\\d)? ?(?:a\\.?m\\.?|p\\.?m\\.?))(?: [A-Z]{2,4}| local time)?,? (?:on )?)?',
  WEEKDAY: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  MONTH:
    '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Sept\\.?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\.)',
  YEAR: '(?<year>20\\d\\d)',
  /** With what follows it: “the end of ”, “end-”, “mid-”, “early ”. */
  PART: '(?:the )?(?<part>(?:end|close|start|beginning|middle)(?: of |-| )|mid[- ]|early[- ]|late[- ])(?:the month of )?',
  COUNT: `(?<count>\\d{1,3}|${anyOf(Object.keys(COUNTS).sort((a, b) => b.length - a.length))})`,
  QUARTER: '(?:the )?(?:(?<ordinal>first|second|third|fourth) quarter|Q(?<quarter>[1-4]))\\b',
  EVENT: `(?:(?:the )?(?:start|beginning|end|opening|close) of (?:the |this |next |its |his |her |their )?(?:\\w+ ){0,2}?(?:${PERIODS})|(?:the |this )(?:(?:new|next|coming) )?(?:${PERIODS})(?: (?:begins|starts|ends|opens))?|(?:its|the|their) next (?:meeting|hearing|session|summit|election))\\b`,
  AT_ONCE:
    '[Ii]mmediately|[Aa]t once|[Ww]ithout delay|[Ww]ith immediate effect|[Rr]ight away|[Ff]orthwith|[Aa]s soon as (?:possible|practicable)|[Aa]s a matter of urgency',
};
