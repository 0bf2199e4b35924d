/**
 * Han characters for a class in a regular expression without flag `u` (rare ones by their surrogates): this compiles in
 * a fraction of the time of \p{Script=Han}, and the reader waits for the first run.
 */
export const HAN_UNITS = String.raw`\u3005\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud888\udc00-\udfff`;
/**
 * Letters of every script, likewise. Marks and digits in the midst of a script's letters count as letters, surrogates
 * too.
 */
export const LETTER_UNITS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u1fff\u2c00-\u2dff\u3005-\u3007\u3021-\u30fa\u30fc-\udfff\uf900-\ufdff\ufe70-\ufefc`;
/** Letters of the alphabets with capitals. With flag `i`, larger classes take long to compile. */
export const ALPHABET_UNITS = String.raw`A-Za-z\u00aa-\u024f\u0370-\u052f\u1e00-\u1eff`;
const LETTERS = new RegExp(`[${LETTER_UNITS}]+`, 'g');
const HAN = new RegExp(`[${HAN_UNITS}]+`, 'g');
const BETWEEN_LETTERS = new RegExp(`[^${LETTER_UNITS}0-9]+`, 'g');
const BLANKS = /[\0- \u00a0\u3000]+/g;
const DENSE_UNITS = /[\u3040-\u9fff\uac00-\ud7af]+/g;

/** How many UTF-16 code units of texts each of them remembers. */
const MOST_REMEMBERED = 1_000_000;
const memories: Map<string, unknown>[] = [];

/**
 * Remembers the answers of `work`, because one pass after another asks the same about the same texts and boxes. The
 * answers are dropped when they become too many, or when `forgetTexts` is called, as at the end of every extraction.
 */
function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let held = 0;
  memories.push(known);
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    held = known.size === 0 ? text.length : held + text.length;
    if (held > MOST_REMEMBERED) {
      known.clear();
      held = text.length;
    }
    const found = work(text);
    known.set(text, found);
    return found;
  };
}

/** Forgets the texts of the page that was read. */
export function forgetTexts(): void {
  for (const memory of memories) memory.clear();
}

/**
 * How many UTF-16 code units of a text belong to runs that `what`, a global expression, matches. Removing the runs and
 * counting the rest is several times faster on the first run, which the reader waits for, than a loop over the
 * characters or a list of matches.
 */
export const unitsOf = (what: RegExp, text: string): number => text.length - text.replace(what, '').length;

/**
 * How much a text says, in units comparable across scripts: a Chinese, Japanese or Korean character counts as three
 * Latin letters, about what their translations need.
 */
export const weigh = remembered(
  (text: string): number => text.length - unitsOf(BLANKS, text) + 2 * unitsOf(DENSE_UNITS, text),
);

/** Is this text mostly Chinese characters? Digits and marks do not count. */
export const isHan = (text: string): boolean => unitsOf(HAN, text) > 0.3 * unitsOf(LETTERS, text);

/** Is there a character of Chinese, Japanese or Korean in it? */
export const hasDense = (text: string): boolean => unitsOf(DENSE_UNITS, text) > 0;

/** Is it written without spaces between words, a character for a syllable or a word? */
export const isDense = (text: string): boolean => unitsOf(DENSE_UNITS, text) > 0.3 * unitsOf(LETTERS, text);

/** A text for comparison: letters and digits only, compatibility forms, lower case. */
export const bare = remembered((text: string): string =>
  text.normalize('NFKC').replace(BETWEEN_LETTERS, '').toLowerCase(),
);

/** Invisible marks, and white space other than single spaces. One class is several times faster than several. */
const UNTIDY =
  /[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ue000-\uf8ff\ufeff]| {2}/;

/** White space of every kind as single spaces, none at the ends, no invisible marks. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text) && !text.startsWith(' ') && !text.endsWith(' ')) return text;
  return tidied(text);
}

const tidied = remembered((text: string): string =>
  text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff\ue000-\uf8ff]+/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** this, undefined, {{site.name}}: what a program wrote instead of the words it should have filled in. */
export const isMachineWord = (text: string): boolean =>
  /^\W*(this|self|undefined|null|nan|none|n\/a|true|false|object object|site[ _-]?name)\W*$|\{\{|<%|\$\{/i.test(text);

/** Thai, Lao, Burmese and Khmer are written without them: there a long line is a sentence. */
const WITHOUT_MARKS = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]{8}/;
const LONG_WITHOUT_MARKS = 70;

/** Does it read as a sentence, or as several: long enough, and with the marks that end or join clauses? */
export const isSentence = remembered((text: string): boolean => {
  if (text.length >= LONG_WITHOUT_MARKS && WITHOUT_MARKS.test(text)) return true;
  return text.length >= 20 && weigh(text) >= 60 && /[。！？；，…᠂᠃།።။។]|[.!?,;:؟،।]["'”’)\]]?(\s|$)/u.test(text);
});
