import { firstOfText } from '@/utils/extraction/after/blocks';
import { bareLine, type Line } from '@/utils/extraction/lines';
import { bare, isSentence, tidy } from '@/utils/extraction/script';

/** Which lines of the page are the article: number of the first, and of the line after the last. */
export interface Body {
  readonly first: number;
  readonly end: number;
}

/**
 * Finds the article's text among the page's lines; an empty body at the end if no line belongs to it. A headline that
 * reads like a sentence, as Chinese ones do, is not text: `titles` are the page's names for its article.
 */
export function findBody(lines: readonly Line[], content: Element, titles: readonly string[] = []): Body {
  const named = titles.map(bare);
  const isTitle = (line: Line): boolean => named.some((title) => title.startsWith(bareLine(line)));
  const text = bare(tidy(content.textContent ?? ''));
  const isOurs = (line: Line): boolean => {
    const own = bareLine(line);
    return own.length >= 8 && text.includes(own);
  };
  const ours = lines.flatMap((line, i) =>
    isSentence(line.text) && line.linked * 2 < line.text.length && isOurs(line) && !isTitle(line) ? [i] : [],
  );
  if (ours.length === 0) {
    const any = lines.findIndex(isOurs);
    return any < 0 ? { first: lines.length, end: lines.length } : { first: any, end: lines.findLastIndex(isOurs) + 1 };
  }
  const boxes = ours.map((i) => ({ element: boxOf(lines[i] as Line), text: (lines[i] as Line).text }));
  return { first: ours[firstOfText(boxes)] as number, end: (ours.at(-1) as number) + 1 };
}

const boxOf = ({ element }: Line): Element => element.closest('p, li, td, dd, blockquote, div, section') ?? element;

/** How many lines into the text, and how many behind it, may say who wrote it and when. */
const INTO = 4;
const BEHIND = 3;

/** Is this element at the article's head or foot, neither in its midst nor among what follows it? */
export function isBeside(lines: readonly Line[], { first, end }: Body, element: Element): boolean {
  const at = lines.findIndex((line) => element.contains(line.element) || line.element.contains(element));
  return at < 0 || at <= first + INTO || (at >= end - 1 && at < end + BEHIND);
}
