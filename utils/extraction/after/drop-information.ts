import type { ArticleContent } from '@/utils/extraction/article-content';
import { readDate } from '@/utils/extraction/metadata/dates';
import { LEADING } from '@/utils/extraction/metadata/people';
import { isDateline } from '@/utils/extraction/metadata/published';
import type { Pass } from '@/utils/extraction/pass';
import { bare, isSentence, weigh } from '@/utils/extraction/script';
import { type Block, firstOfText, linkShare, textBlocks } from './blocks';

/** A line that says more than author and date is not one of these, in UTF-16 code units. */
const LONGEST = 120;
/** How much a line with a name may say besides (an office, a place), in `weigh`'s units. */
const MOST_BESIDE = 60;
/** A box of such lines says no more, and no line in it that is not one of them. */
const LARGEST = { box: 400, line: 100 };
/** Parts of the article: a box that contains one is not removed. */
const OWN = 'h1, h2, h3, h4, figure, table, ul li p, blockquote, pre, img[width]';
/** 白政办〔2025〕13号, （2007年6月29日…会议通过）: a paper's number, and who passed it, stand at its head. */
const PAPER = /[〔［[]\s?(?:19|20)\d{2}\s?[〕］\]]|第?\d+号$|(?:通过|通過|批准|公布|修[订正訂])[）)]$/;
const ENDS = /[.!?。！？…：:]["'”’」』)）]?$/;

/** How many lines into the text a byline may stand, behind its lead. */
const BEHIND_LEAD = 2;
/** Agencias | Cádiz: whence, beside the line that says when. */
const WHENCE =
  /^[\p{L}\s.]{2,40}\s[|•·/–-]\s[\p{L}\s.]{2,40}$|^(agencias?|efe|redacción|afp|dpa|reuters|ap)(?!\p{L}).{0,30}$/iu;

/**
 * Removes who wrote the article and when, between headline and text, with the small box that holds it and its tools,
 * and the box about the author at the foot: the clean view tells this above the text.
 */
export const dropInformation: Pass<ArticleContent> = {
  name: 'drop-furniture',
  run({ content, metadata }, trail) {
    const blocks = textBlocks(content);
    const first = firstOfText(
      blocks.map((block) =>
        isSentence(block.text) && (isDated(block.text) || linkShare(block.element) >= 0.5)
          ? { ...block, text: '' }
          : block,
      ),
    );
    if (first < 0) return;
    const names = metadata.authors.map(({ name }) => name);
    const body = blocks[first]?.element;
    const style = { republic: metadata.lang.startsWith('zh') };
    const isSaid = ({ element, text }: Block): boolean =>
      isDated(text, style) || isTimed(element, text) || isNamed(element, text, names);
    const isTaken = (block: Block | undefined): boolean =>
      block !== undefined && (!content.contains(block.element) || isSaid(block));
    blocks.slice(0, first + 1 + BEHIND_LEAD).forEach((block, i) => {
      const { element, text } = block;
      if (!content.contains(element) || element.closest('figure, table, h1, h2, h3, h4')) return;
      if (
        i > first
          ? isDateline(text) || (LEADING.test(text) && isNamed(element, text, names))
          : i < first && isSaid(block)
      )
        trail.remove(boxOf(element, content, body));
      else if (i < first && (WHENCE.test(text) || isParticular(text)) && [blocks[i - 1], blocks[i + 1]].some(isTaken))
        trail.remove(element);
      else if (
        i < first &&
        isLoose(block, body, names) &&
        ((linkShare(element) === 1 && !element.querySelector('a[href^="#"]:not([href="#"])')) ||
          [blocks[i - 1], blocks[i + 1]].some(isTaken))
      )
        trail.remove(element);
    });
    if (names.length === 0) return;
    // 公交观察员 · 文章 45: under the text.
    const last = blocks.findLastIndex(({ text }) => isSentence(text));
    for (const { element, text } of blocks.slice(last + 1))
      if (names.some((name) => text.startsWith(name)) && isNamed(element, text, names)) trail.remove(element);
    for (const image of content.querySelectorAll('img')) if (isPortrait(image, names, body)) trail.remove(image);
    for (const box of content.querySelectorAll('section, aside, div'))
      if (content.contains(box) && isAboutAuthor(box, names) && isAtFoot(box, blocks)) trail.remove(box);
  },
};

/** An author's picture beside the name, above the text. */
const isPortrait = (image: Element, names: readonly string[], body: Element | undefined): boolean =>
  (names.some((name) => (image.getAttribute('alt') ?? '').startsWith(name)) ||
    Number(image.getAttribute('width') ?? PORTRAIT) < PORTRAIT) &&
  !image.closest('figure') &&
  (body?.compareDocumentPosition(image) ?? 0) === Node.DOCUMENT_POSITION_PRECEDING;

/** Smaller ones, in CSS pixels, show a face or an icon. */
const PORTRAIT = 100;
/** How many of the last lines may be of the box about the author. */
const FOOT = 8;
const isAtFoot = (box: Element, blocks: readonly Block[]): boolean =>
  blocks.slice(-FOOT).some(({ element }) => box.contains(element)) &&
  !blocks.slice(0, -FOOT).some(({ element }) => box.contains(element));

/** The heading over the words about an author, by language. */
export const ABOUT = /^(about the author|über (den|die) autor|लेखक के बारे में|(关于|關於)作者|作者(简介|簡介))/i;

/** Sobre la firma · Lucía Ferrer · what she has done: an author's name alone over a sentence or two. */
function isAboutAuthor(box: Element, names: readonly string[]): boolean {
  if (weigh(box.textContent ?? '') > LARGEST.box) return false;
  const lines = textBlocks(box).map(({ text }) => text);
  const at = lines.findIndex((text) => names.includes(text));
  if (ABOUT.test(lines[0] ?? ''))
    return lines.length > 1 && names.some((name) => (box.textContent ?? '').includes(name));
  const below = lines.slice(at + 1).filter(isSentence).length;
  return at >= 0 && at < 2 && below > 0 && below < 3;
}

/** Words that stand above the text in a box other than its own, and say too little for a deck: History, Listen, 3:52. */
const isLoose = ({ element, text }: Block, body: Element | undefined, names: readonly string[]): boolean =>
  element.parentElement !== body?.parentElement &&
  (names.some((name) => text.startsWith(`${name} `)) ||
    (weigh(text) < SHORTEST_DECK && !/^[—–]/.test(text) && !ENDS.test(text) && !PAPER.test(text))) &&
  element.closest(`blockquote, pre, h5, h6, dl${linkShare(element) < 1 ? ', ol, ul' : ''}`) === null &&
  !isUnderPicture(element) &&
  element.querySelector('img, math, b, strong') === null;

/** What stands in one box with a picture that is no portrait, or right below it. */
const isUnderPicture = (element: Element): boolean =>
  [element.previousElementSibling, element.parentElement, element.parentElement?.previousElementSibling].some((box) => {
    const picture = box && (box.localName === 'img' ? box : box.querySelector('img'));
    return picture && !(Number(picture.getAttribute('width') ?? PORTRAIT) < PORTRAIT);
  });

/** In `weigh`'s units. */
const SHORTEST_DECK = 40;

/** 聯絡人：林科長: beside the day, what a paper's head says of it. */
const isParticular = (text: string): boolean =>
  /^\p{Script=Han}{2,6}[:：].{1,24}$/u.test(text) && !PAPER.test(text) && !ENDS.test(text);

/** With a time of day it is a line of information, however long it is. */
function isDated(text: string, style = {}): boolean {
  if (isDateline(text)) return true;
  if (text.length > LONGEST || PAPER.test(text) || ENDS.test(text)) return false;
  const date = readDate(text, style);
  return date !== undefined && (text.length <= LONGEST / 2 || date.iso.includes('T'));
}

/** dinsdag 7 mei, 10:23: a day without its year, where the page marks it as one. */
const isTimed = (element: Element, text: string): boolean =>
  text.length <= LONGEST && !ENDS.test(text) && element.querySelector('time[datetime]') !== null;

/** Av Kari Moe · Foto: Jon Lie. A caption names the photographer, and is handled together with its picture. */
function isNamed(element: Element, text: string, names: readonly string[]): boolean {
  if (text.length > LONGEST || element.previousElementSibling?.querySelector('img')) return false;
  const own = names.filter((name) => bare(text).includes(bare(name)));
  if (own.length === 0 || (ENDS.test(text) && !LEADING.test(text))) return false;
  return weigh(text) - own.reduce((sum, name) => sum + weigh(name), 0) <= MOST_BESIDE;
}

/** The largest box around a line of information that holds nothing of the article's own. */
function boxOf(element: Element, content: Element, body: Element | undefined): Element {
  let box = element;
  for (let up = box.parentElement; up && up !== content && !up.contains(body ?? null); up = up.parentElement) {
    if (up.querySelector(OWN) || weigh(up.textContent ?? '') > LARGEST.box) break;
    const lines = textBlocks(up).filter((block) => block.element !== element);
    if (lines.some(({ text }) => !isDated(text) && (weigh(text) > LARGEST.line || ENDS.test(text) || PAPER.test(text))))
      break;
    box = up;
  }
  return box;
}
