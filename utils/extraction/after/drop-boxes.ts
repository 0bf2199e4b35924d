import type { ArticleContent } from '@/utils/extraction/article-content';
import { isAttachment } from '@/utils/extraction/keep-whole';
import { isCall } from '@/utils/extraction/own-box';
import type { Pass, Trail } from '@/utils/extraction/pass';
import { isSentence, tidy, weigh } from '@/utils/extraction/script';
import type { ArticleMetadata } from '@/utils/model/article';
import { type Block, linkShare, textBlocks } from './blocks';
import { ABOUT } from './drop-information';
import { leadsOn } from './drop-teasers';

/** Elements with more text are not such boxes, in `weigh`'s units. */
const LARGEST = 480;
/** An offer lists what it holds at length. */
const LARGEST_OFFER = 1200;
/** 2,95 € / Woche, $1 a month, 每月30元: what a subscription costs. */
const PRICE = /(?:[€$£¥￥]\s?\d|\d\s?[€元円원])[\d.,]*\s?.{0,6}(?:week|month|Woche|Monat|mois|月|월)/i;
/** How many of the last blocks may say who wrote the article. */
const LAST = 3;

/** Takes out boxes between and behind the paragraphs that ask for a subscription or tell who wrote the article. */
export const dropBoxes: Pass<ArticleContent> = {
  name: 'drop-furniture',
  run({ content, metadata, url }, trail) {
    for (const box of content.querySelectorAll('div, aside, section')) {
      if (!content.contains(box) || box === content.firstElementChild || weigh(box.textContent ?? '') > LARGEST)
        continue;
      if (box.querySelector('a, button') && asks(box)) trail.remove(box);
    }
    const blocks = textBlocks(content);
    const first = blocks.findIndex(({ text }) => isSentence(text));
    blocks.forEach((block, i) => {
      if (i > first && first >= 0 && (isSignpost(block, url) || isAnchor(block))) trail.remove(block.element);
    });
    for (const button of [...content.querySelectorAll('a, button')].slice(-LAST)) dropOffer(button, content, trail);
    const last = textBlocks(content).slice(-LAST);
    last.forEach(({ element, text }, i) => {
      if (isBiography(element, text, metadata, i === last.length - 1)) trail.remove(element);
    });
  },
};

/** Whether all its sentences ask for something, or the label over a single sentence does. */
function asks(box: Element): boolean {
  const blocks = textBlocks(box).map(({ text }) => text);
  const sentences = blocks.filter(isSentence);
  if (blocks.length < 2 || sentences.length > 2) return false;
  // Follow us, tap to listen: a call but no sentence, and those of the article go on below.
  if (sentences.length === 0)
    return (
      (blocks.some(isCall) || box.querySelector('button') !== null) &&
      !box.querySelector('img, h2, h3, h4, table, pre, li, math') &&
      isSentence(tidy(box.nextElementSibling?.textContent ?? ''))
    );
  return sentences.every(isCall) || (sentences.length === 1 && isLabel(blocks[0] ?? ''));
}

/** More words are a sentence of the article's, in UTF-16 code units. */
const LONGEST_LABEL = 40;
const SHORTEST_HEADLINE = 20;

/** More: …, 延伸：…, in whatever words: a label with a colon, and nothing but links to other pages of the site behind it. */
function isSignpost({ element, text }: Block, url: string): boolean {
  const label = /^[^:：]{2,40}[:：]/u.exec(text)?.[0] ?? '';
  if (label === '') return false;
  const links = [...element.querySelectorAll('a[href]')];
  if (links.length === 0 || isAttachment(element, text) || element.closest('li, td, dd, figure')) return false;
  const linked = links.map((link) => tidy(link.textContent ?? ''));
  const rest = tidy(text.slice(label.length));
  return (
    label.length <= LONGEST_LABEL &&
    weigh(rest) >= SHORTEST_HEADLINE &&
    weigh(rest) <= weigh(linked.join('')) &&
    links.every((link) => leadsOn(link.getAttribute('href') ?? '', url))
  );
}

/** Skip advertisement, back to top: a line that is a link within the page, and no contents. */
const isAnchor = ({ element, text }: Block): boolean =>
  text.length <= LONGEST_LABEL &&
  linkShare(element) === 1 &&
  !element.closest('li, h2, h3, h4, table, figure') &&
  [...element.querySelectorAll('a')].every((link) => /^#\w/.test(link.getAttribute('href') ?? ''));

const isLabel = (text: string): boolean => !isSentence(text) && isCall(text);

/** Contact Kelsey Dunn at 555-0148: where an author is to be reached, in UTF-16 code units. */
const REACH = /@\w|\d{3}[-. ]\d{4}/;
const LONGEST_REACH = 120;

const TELLS =
  /^\s*(is|was|has|covers?|reports?|writes?|joined|works?|leads|ist|war|schreibt|berichtet|est|écrit|es|escribe|è|scrive|é|schrijft|jest|pisze|,)(?=\s)/i;

/**
 * Whether a block introduces an author: it begins with an author's name (Dana Whitlock covers harbours for the Gazette)
 * or stands beside a small portrait.
 */
function isBiography(element: Element, text: string, { authors }: ArticleMetadata, isLast: boolean): boolean {
  if (weigh(text) > LARGEST || linkShare(element) > 0.8) return false;
  const own = authors.find(({ name }) => name.length > 3 && text.startsWith(name));
  const tells = own !== undefined && TELLS.test(text.slice(own.name.length));
  const isToldOf = authors.some(({ name }) => text.includes(name));
  if (isLast && (tells || (isToldOf && (ABOUT.test(text) || (REACH.test(text) && text.length < LONGEST_REACH)))))
    return true;
  const box = element.closest('div, section, aside');
  if (!box || !(tells || Number.parseFloat(box.querySelector('img[width]')?.getAttribute('width') ?? 'NaN') <= 150))
    return false;
  // Between the paragraphs, it is part of the text.
  return textBlocks(box).filter((block) => isSentence(block.text)).length <= 1;
}

/** The box that the text ends in, around a link or a button, in which a subscription is offered: it says the price. */
function dropOffer(button: Element, content: Element, trail: Trail): void {
  for (let box = button.parentElement; box && box !== content; box = box.parentElement) {
    const text = box.textContent ?? '';
    if (weigh(text) > LARGEST_OFFER || box.querySelector('h1, figure')) return;
    if (!PRICE.test(text) || !box.matches('div, section, aside')) continue;
    const end = textBlocks(content).at(-1);
    if (!end || !box.contains(end.element)) continue;
    trail.remove(box);
    return;
  }
}
