import { joinNotes } from './join-places';
import { type Highlights, isHeading, isListHeading, type QuoteWithNote } from './markdown-highlights';
import { isWeb } from './markdown-source';
import { markupText } from './markup-text';
import { parseTime } from './parse-time';

/** What programs say of an article before that: `Author: Ann`, `- 作者：安`. */
const FIELD = /^([^:：\n]{1,30})[:：]\s*(\S[^\n]*)$/;
/** Characters of a paragraph before the list that is no prose of an article. */
const SHORT = 160;

const NOTE = /^(?:my )?(?:notes?|comments?|annotations?|笔记|筆記|想法|批注|评论|評論)\s*[:：]\s*/i;
const TAGS = /^(?:tags?|标签|標籤)\s*[:：]\s*/i;
/** A day, perhaps with its time, at the end of an item or line. */
const DAY = /\s*[([]*((?:19|20)\d\d[-/]\d\d[-/]\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?)[)\]]*$/;
/** What is none of its words: a pin, a clock, the sign by which Obsidian knows a block. */
const SIGNS = /^📌\s*|\s*⏱️?\s*|\s\^[\w-]+$/gu;

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A link to the highlight in its program, and nothing else. */
const isLinkAlone = (block: Element): boolean => {
  const links = [...block.querySelectorAll('a')];
  return links.length === 1 && wordsOf(block) === wordsOf(links[0] as Element);
};

/** Highlights that stand under a heading of their own, and what is said of the article before it. */
export interface ListedHighlights extends Highlights {
  /** Names as the file has them, in lower case. */
  about: Map<string, string[]>;
}

/** What is said of the article in the blocks before a list; undefined where one of them is prose. */
function aboutIn(blocks: readonly Element[]): Map<string, string[]> | undefined {
  const about = new Map<string, string[]>();
  const links: string[] = [];
  for (const block of blocks) {
    if (isHeading(block) || block.localName === 'hr') continue;
    const lines = /^[uo]l$/.test(block.localName)
      ? [...block.children].map(wordsOf)
      : markupText(block)
          .split('\n')
          .filter((line) => line !== '');
    for (const line of lines) {
      const [, name, value = ''] = FIELD.exec(line) ?? [];
      if (name !== undefined && !/^https?$/i.test(name)) about.set(name.trim().toLowerCase(), [value.trim()]);
      else if (line.length > SHORT) return undefined;
    }
    for (const link of block.querySelectorAll('a[href]')) links.push(link.getAttribute('href') ?? '');
  }
  // Where no name says which address is the article's, the first is: programs link to their own copy behind it.
  const source = links.find(isWeb);
  const isSaid = [...about.values()].some(([value = '']) => isWeb(value));
  if (source && !isSaid) about.set('url', [source]);
  return about;
}

/** A quote that is known by its words alone. */
function quoteOf(words: string, { ownerDocument }: Element): { quote: QuoteWithNote; day: string | undefined } {
  const day = DAY.exec(words)?.[1];
  const element = ownerDocument.createElement('blockquote');
  for (const [i, line] of words.split('\n').entries()) {
    if (i > 0) element.append(ownerDocument.createElement('br'));
    element.append(line);
  }
  return { quote: { quote: element, note: '', tags: [] }, day };
}

/** Words below a quote: its tags, or its note. */
function addBelow(quote: QuoteWithNote, words: string): void {
  if (TAGS.test(words)) {
    const tags = words.replace(TAGS, '').split(/[,，、\s]+/);
    quote.tags = [...quote.tags, ...tags.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== '')];
  } else quote.note = joinNotes(quote.note, words.replace(NOTE, ''));
}

/**
 * Highlights in a list under a heading that says so, with their notes as a list within it or paragraphs below. Undefined where
 * there are none, or where an article stands around them.
 */
export function listedHighlights(body: Element): ListedHighlights | undefined {
  const blocks = [...body.children];
  const at = blocks.findIndex(isListHeading);
  const about = at < 0 ? undefined : aboutIn(blocks.slice(0, at));
  if (!about) return undefined;
  const made: ReturnType<typeof quoteOf>[] = [];
  const headings: string[] = [];
  let [quoted, noted] = [0, 0];
  const add = (words: string): void => {
    if (words === '') return;
    quoted += words.length;
    made.push(quoteOf(words, body));
  };
  // Where quotes are written as such, a list is the note below one.
  const hasQuotes = blocks.slice(at + 1).some(({ localName }) => localName === 'blockquote');
  for (const block of blocks.slice(at + 1)) {
    const latest = made.at(-1)?.quote;
    if (isHeading(block)) headings.push(wordsOf(block));
    else if (block.localName === 'blockquote') add(markupText(block).replace(SIGNS, ' ').trim());
    else if (/^[uo]l$/.test(block.localName) && !hasQuotes)
      for (const item of block.children) {
        const own = item.cloneNode(true) as Element;
        for (const inner of own.querySelectorAll('ul, ol')) inner.remove();
        add(markupText(own).replace(SIGNS, ' ').trim());
        const quote = made.at(-1)?.quote;
        for (const inner of item.querySelectorAll('li')) if (quote) addBelow(quote, markupText(inner));
      }
    else if (block.localName === 'hr') continue;
    else if (isLinkAlone(block)) continue;
    else if (latest) {
      const words = markupText(block, { markdown: true });
      noted += words.length;
      addBelow(latest, words);
    } else if (wordsOf(block) !== '') return undefined;
  }
  if (made.length === 0 || noted > quoted + SHORT) return undefined;
  // A day is none of the words where each of them ends in one.
  const areDated = made.every(({ day }) => day !== undefined);
  for (const { quote, day } of areDated ? made : []) {
    const last = quote.quote.lastChild;
    if (last) last.textContent = (last.textContent ?? '').replace(DAY, '');
    const created = parseTime(day);
    if (created) quote.created = created;
  }
  return { quotes: made.map(({ quote }) => quote), headings, tags: [], about };
}
