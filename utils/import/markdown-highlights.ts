import { joinNotes } from './join-places';
import { WRITTEN_MARK } from './markdown';
import { isSourceLine } from './markdown-source';
import { markupText } from './markup-text';

/** Quotes that are the whole file: highlights alone, each with what is written below it. */
export interface QuoteWithNote {
  quote: Element;
  note: string;
  /** Words with `#` behind the sign that leads to the highlight, as Omnivore has them. */
  tags: string[];
  /** When it was marked, an Instant; absent where the file does not say. */
  created?: string;
}

export interface Highlights {
  quotes: QuoteWithNote[];
  /** The text of headings between highlights. */
  headings: string[];
  /** Words with `#` before the first quote: the article's. */
  tags: string[];
}

export const isHeading = ({ localName }: Element): boolean => /^h[1-6]$/.test(localName);

/** Headings under which programs list what was marked: Matter, Glasp, Memex, Cubox, 微信读书 by its plug-ins. */
const LIST =
  /^(?:my |all |new )*(?:highlights?|annotations?)(?: ?(?:&|and|\+) ?(?:notes?|annotations?))?$|^(?:我的)?(?:高亮|划线|劃線|标注|標註|书摘|書摘|摘录|摘錄)(?:划线|劃線)?(?:[与和及&]?(?:笔记|筆記|想法))?$/i;
export const isListHeading = (block: Element): boolean =>
  isHeading(block) && LIST.test((block.textContent ?? '').replace(/\s+/g, ' ').trim());

/** UTF-16 code units of what is left out, as the report names it. */
export const LONGEST_NAMED = 80;

/** A line of words with `#`, and nothing else. */
const HASHTAGS = /^#[^\s#]+(?:\s+#[^\s#]+)*$/;
const tagsIn = (line: string): string[] => line.split(/\s+/).map((tag) => tag.slice(1));

/**
 * Removes links that lead to the highlight (📌 or ⤴️) from a quote. Neither they nor the labels after them are words of
 * the quote; the labels are returned.
 */
function withoutSigns(quote: Element): string[] {
  return [...quote.querySelectorAll('a')].flatMap((link) => {
    if (/[\p{L}\p{N}]/u.test(link.textContent ?? '') || link.querySelector('img')) return [];
    const behind = link.nextSibling;
    const words = behind?.textContent?.trim() ?? '';
    link.remove();
    if (!behind || !HASHTAGS.test(words)) return [];
    behind.remove();
    return tagsIn(words);
  });
}

/** A note below a quote, as Markdown; in a list of one it is that one. */
const noteOf = (block: Element): string => {
  const note = markupText(block, { markdown: true });
  return /^[uo]l$/.test(block.localName) && block.children.length === 1 ? note.replace(/^(?:[-*]|\d+\.) /, '') : note;
};

/**
 * The blockquotes of a file with highlights but no article: they contain at least half of its text. An article with
 * long quotes has text before its first quote, and may have marks.
 */
export function quotesAlone(
  body: Element,
  { title, url }: { title: string; url: string | undefined },
): Highlights | undefined {
  const isArticles = (one: Element): boolean => !(one.hasAttribute(WRITTEN_MARK) && one.closest('blockquote'));
  if ([...body.querySelectorAll('mark')].some(isArticles)) return undefined;
  const quotes: QuoteWithNote[] = [];
  const headings: string[] = [];
  const tags: string[] = [];
  let quoted = 0;
  let all = 0;
  const blocks = [...body.children];
  const from = blocks.findIndex(isListHeading);
  for (const [at, block] of blocks.entries()) {
    const words = block.textContent?.trim() ?? '';
    if (quotes.length === 0 && isSourceLine(block, url)) continue;
    // A summary of the article may be a quote above the highlights.
    if (at < from && block.localName === 'blockquote') {
      headings.push(words.slice(0, LONGEST_NAMED));
      continue;
    }
    all += words.length;
    const latest = quotes.at(-1);
    if (block.localName === 'blockquote') {
      quoted += words.length;
      quotes.push({ quote: block, note: '', tags: [] });
    } else if (isHeading(block)) {
      if (words !== title.trim()) headings.push(words);
    } else if (block.localName === 'hr') continue;
    else if (latest) latest.note = joinNotes(latest.note, noteOf(block));
    else if (HASHTAGS.test(words)) for (const tag of tagsIn(words)) tags.push(tag);
    else if (words !== '') return undefined;
  }
  if (quotes.length === 0 || quoted * 2 < all) return undefined;
  // An article keeps its links.
  return { quotes: quotes.map((one) => ({ ...one, tags: withoutSigns(one.quote) })), headings, tags };
}
