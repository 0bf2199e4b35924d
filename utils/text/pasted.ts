import type { ArticleMetadata, ExtractedArticle } from '@/utils/model/article';

/** What is pasted by hand where no page can be read. */
export interface Pasted {
  title: string;
  text: string;
  author: string;
  source: string;
  /** ISO 8601 day; empty where unknown. */
  day: string;
  /** The address of its page; empty where it has none. */
  address: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line that ends the way a sentence does in any script, or with a bracket or quotation mark. */
const ENDS = /[\p{Sentence_Terminal}…:：;；؛][\p{Pi}\p{Pf}\p{Pe}"']*$|[\p{Pe}”»›」』"]$/u;
/** The same with ’, which is an apostrophe where no quotation was opened: the workers’ / rights. */
const ENDS_QUOTED = /(?:^|\s)‘[^‘]*’$/;

const BULLET = /^(?:[-*+•·▪◦‣●○■□◆※]\s+\S|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/;
/** A hyphen or dash as a list marker, and in the middle of a sentence. */
const DASH = /^[–—]\s+\S/;
const NUMBER = /^(\d{1,2})(?:[.)]\s+\S|[、．])/;

/** The fewest characters a column of text is set in. */
const NARROWEST = 26;
/**
 * A line that would still be shorter than this share of the others' width with the next word in it was ended on
 * purpose.
 */
const SHORT = 0.7;

/**
 * Scripts without spaces between words. A line end between two of their letters, or one of them and a Latin one, is
 * dropped.
 */
const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}ー々，、。；：';
const OTHERS = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const IN_HAN = [new RegExp(`[${HAN}]$`, 'u'), new RegExp(`^[${HAN}]`, 'u')] as const;
const IN_OTHERS = [new RegExp(`[${OTHERS}]\\p{M}*$`, 'u'), new RegExp(`^[${OTHERS}]`, 'u')] as const;

/** The width of the text's longer lines in UTF-16 code units: nine lines of ten are no longer. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).toSorted((one, other) => one - other);
  return lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0;
}

/** Joins lines into paragraphs: a PDF breaks lines where the page ends, not where the paragraph does. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const width = widthOf(lines.filter((line) => line !== ''));
  const hasDashes = lines.filter((line) => DASH.test(line)).length > 1;
  const paragraphs: string[] = [];
  let before = '';
  /** The marker of the latest list. */
  let number = 0;
  for (const line of lines) {
    const count = Number(NUMBER.exec(line)?.[1]);
    const isNumbered = count === 1 || count === number + 1;
    if (isNumbered) number = count;
    const begins = BULLET.test(line) || isNumbered || (hasDashes && DASH.test(line));
    const isOpen = before !== '' && !ENDS.test(before) && !ENDS_QUOTED.test(before) && !endsEarly(before, line, width);
    const last = paragraphs.at(-1);
    if (isOpen && !begins && line !== '' && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, line);
    else if (line !== '') paragraphs.push(line);
    before = line;
  }
  return paragraphs;
}

/**
 * Whether a line ended although the next word would have fitted: a heading, an item, or the last line of a paragraph.
 */
function endsEarly(line: string, next: string, width: number): boolean {
  if (/^\p{Ll}/u.test(next) || /[\p{L}\d][-\u2010\u00ad]$|,$/u.test(line)) return false;
  const isHan = IN_HAN[1].test(next) || IN_OTHERS[1].test(next);
  const word = isHan ? 1 : (/^\S+/.exec(next)?.[0].length ?? 0) + 1;
  return line.length + word <= SHORT * (/^\p{Lu}/u.test(next) ? Math.max(width, NARROWEST) : width);
}

function joined(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[\p{L}\d][-\u2010]$/u.test(before)) {
    // Kinder- / und Jugendhilfe
    if (/^(?:und|oder|sowie|bzw)(?!\p{L})/u.test(after)) return `${before} ${after}`;
    // In a word with another hyphen, a name or a number, the hyphen belongs to the word.
    const isBroken = /(?:^|[^\p{L}\p{M}\d\u2010-])\p{L}*\p{Ll}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(after);
    return (isBroken ? before.slice(0, -1) : before) + after;
  }
  const isWhole =
    (IN_OTHERS[0].test(before) && IN_OTHERS[1].test(after)) || IN_HAN[0].test(before) || IN_HAN[1].test(after);
  return before + (isWhole ? '' : ' ') + after;
}

/** `Smith, Ann` is one person, and so is `King, Jr.`: before the comma stands a family name, or after it a suffix. */
const INVERTED = /^(?:\p{Ll}[\p{L}’']*\s+){0,3}[\p{Script=Latin}’'-]+$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;

function authorsOf(written: string): string[] {
  const names = (list: string, sign: RegExp): string[] =>
    list.split(sign).flatMap((name) => (name.trim() ? [name.trim()] : []));
  if (/[;；]/.test(written)) return names(written, /[;；]/);
  const parts = names(written, /[、,，]/);
  const [first = '', second = ''] = parts;
  const isLatin = parts.every((part) => /^[\p{Script=Latin}\p{M}’'. -]+$/u.test(part));
  if (parts.length === 2 && isLatin && (INVERTED.test(first) || SUFFIX.test(second))) return [`${first}, ${second}`];
  return parts;
}

/** The language that the letters show; `und` where many languages use them. */
function languageOf(text: string): Pick<ArticleMetadata, 'lang' | 'dir'> {
  const share = (script: string): number => (text.match(new RegExp(`[${script}]`, 'gu'))?.length ?? 0) / text.length;
  const isRtl = share('\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}') > 0.25;
  const lang =
    share('\\p{Script=Hiragana}\\p{Script=Katakana}') > 0.1
      ? 'ja'
      : isHanText(text)
        ? 'zh-CN'
        : share('\\p{Script=Latin}') * 2 > share('\\p{L}')
          ? 'en'
          : 'und';
  return { lang, dir: isRtl ? 'rtl' : 'ltr' };
}

const isHanText = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > text.length;

/**
 * An article made of pasted text; undefined when there is none. `fallback` is its address when it has none. Its clean
 * text is its paragraphs, separated by line feeds.
 */
export function articleOfPasted(pasted: Pasted, fallback: string): ExtractedArticle | undefined {
  const paragraphs = paragraphsOf(pasted.text);
  if (paragraphs.length === 0) return undefined;
  const title = pasted.title.trim() || (paragraphs[0] ?? '').slice(0, 60);
  const text = paragraphs.join('\n');
  const fields = { title, authors: pasted.author, source: pasted.source, published: pasted.day };
  const metadata: ArticleMetadata = {
    title,
    authors: authorsOf(pasted.author).map((name) => ({ name })),
    editors: [],
    ...(pasted.source.trim() ? { source: pasted.source.trim() } : {}),
    kind: 'other',
    ...(pasted.day ? { published: { text: pasted.day, iso: pasted.day } } : {}),
    ...languageOf(text),
    keywords: [],
    provenance: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value ? [[name, 'by-hand']] : [])),
    ),
  };
  const url = /^https?:\/\/\S+$/.test(pasted.address.trim()) ? pasted.address.trim() : fallback;
  return { url, metadata, html: paragraphs.map((one) => `<p>${escaped(one)}</p>`).join(''), text, trail: [] };
}
