import { fragmentOf } from '@/utils/extraction/fragment-of';
import type { Line } from '@/utils/extraction/lines';
import { bare, isSentence, tidy, weigh } from '@/utils/extraction/script';
import type { Body } from './body';
import { readDate } from './dates';
import { LEADING } from './people';

/** Shorter lines between headline and text are captions and credits. */
const LIGHTEST = 120;
/** Words by which a page's attributes name a deck. */
const DECK = ['sub-?title', 'sub-?head', 'deck', 'standfirst', '(?<![a-z])lead(?![a-z])'];
const NAMES_A_DECK = new RegExp(DECK.join('|'), 'i');
const LIGHTEST_DECK = { named: 15, next: 45 };
/** How many lines may stand between headline and deck. */
const INTO = 2;
const NOT_TEXT =
  'figure, figcaption, aside, nav, footer, form, li, td, button, blockquote, [class*="caption" i], [class*="comment" i]';

/**
 * Paragraphs between the headline and the chosen text: pages that set the lead, or the text before the first
 * advertisement, in a container of its own lose it to Readability. In order; empty when nothing was left behind.
 */
export function leftBehind(lines: readonly Line[], headline: number, { first }: Body, content: Element): Element[] {
  if (headline < 0 || headline >= first) return [];
  const text = bare(tidy(content.textContent ?? ''));
  /** Whose paragraphs have been taken: the shorter ones among them are text, too. */
  const holders = new Set<Element | null>();
  return lines.slice(headline + 1, first).flatMap((line, i) => {
    const { text: own, element, linked } = line;
    const isAmong = element.localName === 'p' && holders.has(element.parentElement);
    const isLead =
      ((isAmong || weigh(own) >= LIGHTEST) &&
        isSentence(own) &&
        /[.!?。！？…]["'”’」』)）]?$/u.test(own) &&
        linked * 3 < own.length) ||
      (i <= INTO && isDeck(line, i === 0));
    const holder = element.closest('p, h2, h3, h4, div');
    if (!isLead || !holder || holder.closest(NOT_TEXT) || text.includes(bare(own))) return [];
    if (element.localName === 'p') holders.add(element.parentElement);
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(fragmentOf(element.ownerDocument, holder.cloneNode(true).childNodes));
    // If the container has more in it than this line, only the line's words are used.
    if (tidy(paragraph.textContent ?? '') !== own) paragraph.textContent = own;
    return [paragraph];
  });
}

/**
 * A line without a link, a day or a label, that is in an element named as a deck or is a paragraph of its own right
 * under the headline.
 */
function isDeck({ text, element, linked }: Line, isNext: boolean): boolean {
  const weight = weigh(text);
  if (linked > 0 || weight < LIGHTEST_DECK.named || /[:：|]/.test(text) || LEADING.test(text)) return false;
  const names = [element, element.parentElement].flatMap((one) => [...(one?.attributes ?? [])]);
  const isNamed = names.some(({ value }) => NAMES_A_DECK.test(value));
  const isSetApart = isNext && weight >= LIGHTEST_DECK.next && element.matches('p, h2, h3');
  return (isNamed || isSetApart) && readDate(text) === undefined;
}
