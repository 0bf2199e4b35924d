/** A quotation mark in a text, opening or closing; apostrophes and inch signs do not count. */
interface Mark {
  at: number;
  does: 'open' | 'close';
}

const LETTER = /[\p{L}\p{N}]/u;
const before = (text: string, at: number): string => text.slice(0, at).match(/.$/su)?.[0] ?? '';

/** `5'10" tall`, `a 19" screen`: the sign of inches behind a figure. */
const isInches = (text: string, at: number, isOpen: boolean): boolean =>
  /\d['’′]\s?\d+$/.test(text.slice(0, at)) || (!isOpen && /\d$/.test(text.slice(0, at)));

/**
 * Whether a mark can only open: nothing, a space or a bracket is before it and a word after it. Chinese uses no spaces.
 */
const opensOnly = (text: string, at: number): boolean =>
  (at === 0 || /[\s([{—–]/.test(before(text, at))) && LETTER.test(text.slice(at + 1, at + 3));

/** Whether a mark can only close: a word is before it, and a space, punctuation or nothing after it. */
const closesOnly = (text: string, at: number): boolean =>
  /[\p{Script=Latin}\p{N}.,!?;:…]/u.test(before(text, at)) && !LETTER.test(text.slice(at + 1, at + 2));

/**
 * Letters of scripts that write words with no space between them, or Korean particles right behind a mark that closes.
 */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** A letter that may have an apostrophe before it. */
const isSpelled = (character: string): boolean => /\p{L}/u.test(character) && !UNSPACED.test(character);

/**
 * An apostrophe: a letter of an alphabet goes on behind it, with none of Chinese and the like before it; or a word ends
 * in it while the mark that closes is still to come.
 */
function isApostrophe(text: string, at: number): boolean {
  const rest = text.slice(at + 1);
  const last = before(text, at);
  if (isSpelled(rest.match(/^./su)?.[0] ?? '')) return !UNSPACED.test(last) && !/[。，、；：！？…]/.test(last);
  if (!/[sS]/.test(last)) return false;
  const close = /^ [^‘“”]*?[^s\s]’(?=(.?))/su.exec(rest);
  return close !== null && !isSpelled(close[1] ?? '');
}

/** A straight single mark with its other one, round words that stand by themselves. */
const opensSingle = (text: string, at: number): boolean =>
  !LETTER.test(before(text, at)) &&
  /^(?=\p{L})[^'‘’“”"]*(?:\p{L}'\p{L}[^'‘’“”"]*)*'(?!\p{L})/u.test(text.slice(at + 1));

/** The marks of a text that have their other one, and curly ones that have not. */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  const open: { sign: string; mark: Mark }[] = [];
  const found = (at: number, does: Mark['does']): Mark => {
    const mark: Mark = { at, does };
    marks.push(mark);
    return mark;
  };
  // German closes „so“ with what English opens with.
  let low = 0;
  for (const { 0: sign, index: at } of text.matchAll(/["“”‘’'„‚]/g)) {
    const top = open.at(-1);
    if (sign === '„' || sign === '‚') low++;
    else if (low > 0 && /[“‘]/.test(sign)) low--;
    else if (sign === '“' || sign === '‘') open.push({ sign, mark: found(at, 'open') });
    else if (sign === '”') {
      // A paragraph of speech may close what none opened, and leave singles open that were apostrophes.
      while (open.length > 0 && open.pop()?.sign !== '“');
      found(at, 'close');
    } else if (sign === '’') {
      if (top?.sign !== '‘' || isApostrophe(text, at)) continue;
      open.pop();
      found(at, 'close');
    } else if (sign === "'") {
      if (top?.sign === "'" && !LETTER.test(text.charAt(at + 1))) {
        open.pop();
        found(at, 'close');
      } else if (top && top.sign !== "'" && opensSingle(text, at)) open.push({ sign, mark: found(at, 'open') });
    } else if (isInches(text, at, top?.sign === '"')) {
    } else if (top?.sign === '"' && !opensOnly(text, at)) {
      open.pop();
      found(at, 'close');
    } else if (!closesOnly(text, at)) open.push({ sign, mark: found(at, 'open') });
  }
  const lone = new Set(open.filter(({ sign }) => sign === '"' || sign === "'").map(({ mark }) => mark));
  return marks.filter((mark) => !lone.has(mark));
}

/** Quotation marks by how deep they stand, of what is within marks already. */
const ENGLISH = ['‘’', '“”'] as const;
const TRADITIONAL = ['『』', '「」'] as const;

function inside(text: string, pairs: readonly [string, string]): string {
  let depth = 0;
  let [written, from] = ['', 0];
  for (const { at, does } of marksIn(text)) {
    if (does === 'close') depth = Math.max(0, depth - 1);
    written += text.slice(from, at) + pairs[depth % 2 === 0 ? 0 : 1].charAt(does === 'open' ? 0 : 1);
    from = at + 1;
    if (does === 'open') depth++;
  }
  return written + text.slice(from);
}

/**
 * A text for use within double quotation marks: its marks become single ones, and those inside them double again, as in
 * GB/T 15834 and English style. Straight marks are paired; apostrophes, inch signs and unpaired marks stay.
 */
export const singleQuotes = (text: string): string => inside(text, ENGLISH);

/** Chinese as it is written in Taiwan, Hong Kong and Macau. */
const isTraditional = (lang: string): boolean => /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(lang);

/**
 * A text in quotation marks as a language (BCP 47) writes them, those within it by turns; words that are not Chinese
 * have English ones.
 */
export function quotedIn(text: string, lang: string): string {
  if (!isTraditional(lang) || !/\p{Script=Han}/u.test(text)) return `“${singleQuotes(text)}”`;
  // Corner brackets are of one kind each already, and change places with those around them.
  const turned = text.replace(/[「」『』]/g, (sign) => '『』「」'['「」『』'.indexOf(sign)] ?? sign);
  return `「${inside(turned, TRADITIONAL)}」`;
}

/** A title in quotation marks within a sentence, the comma inside: `“Title,”`, `“Title?,”` */
export const quotedInSentence = (title: string): string =>
  title === '' ? '' : `“${singleQuotes(title.replace(/\.$/, ''))},”`;

/** A title in quotation marks, the full stop within: `“Title.”` */
export const quotedTitle = (title: string): string => {
  if (title === '') return '';
  return /[.?!。？！…]$/.test(title) ? `“${singleQuotes(title)}”` : `“${singleQuotes(title)}.”`;
};
