import type { ArticleContent } from '@/utils/extraction/article-content';
import { isAttachment, isOfDocuments } from '@/utils/extraction/keep-whole';
import type { Pass, Trail } from '@/utils/extraction/pass';
import { isSentence, tidy } from '@/utils/extraction/script';
import { linkShare, textBlocks } from './blocks';
import { leadsOn } from './drop-teasers';
import { isOverLinks } from './furniture';

/** Fewer links may belong to the article. */
const FEWEST = 4;

/** Takes out links to other articles: menus, lists under a heading that says so, and those the article ends in. */
export const dropLinkLists: Pass<ArticleContent> = {
  name: 'drop-link-lists',
  run({ content, url }, trail) {
    for (const { element, text } of textBlocks(content)) {
      if (content.contains(element) && isOverLinks(text)) dropUnder(element, content, trail);
    }
    dropMenus(content, trail);
    dropBetween(content, url, trail);
    dropEnd(content, trail);
  },
};

/** The heading, and what follows it as long as it is links: a paragraph of the article ends the list. */
function dropUnder(heading: Element, content: Element, trail: Trail): void {
  const box = boxOf(heading, content);
  if (box) {
    trail.remove(box);
    return;
  }
  let next = heading.nextElementSibling;
  while (next && (isLinks(next) || isEmpty(next))) {
    const after: Element | null = next.nextElementSibling;
    trail.remove(next);
    next = after;
  }
  trail.remove(heading);
}

/** The container made for the list: it begins with the heading, holds links, and is small beside the article. */
function boxOf(heading: Element, content: Element): Element | undefined {
  const begins = tidy(heading.textContent ?? '');
  const most = tidy(content.textContent ?? '').length / 2;
  let box: Element | undefined;
  for (let parent = heading.parentElement; parent && parent !== content; parent = parent.parentElement) {
    const text = tidy(parent.textContent ?? '');
    if (!text.startsWith(begins) || text.length > most) break;
    if (text.length > begins.length && parent.querySelector('a')) box = parent;
  }
  return box;
}

/** Links to documents, and lists that the sentence before announces. */
const isOwnList = (element: Element): boolean =>
  isOfDocuments(element) || /[:：]$/.test(tidy(element.previousElementSibling?.textContent ?? ''));

const isLinks = (element: Element): boolean => linkShare(element) > 0.6;

const isEmpty = (element: Element): boolean =>
  tidy(element.textContent ?? '') === '' && element.querySelector('img, video, audio') === null;

/** Lists and boxes of nothing but short links. */
function dropMenus(content: Element, trail: Trail): void {
  const most = tidy(content.textContent ?? '').length * 0.4;
  for (const element of content.querySelectorAll('ul, ol, dl, nav, div, section')) {
    if (!content.contains(element)) continue;
    const links = element.getElementsByTagName('a').length;
    if (links < FEWEST) continue;
    const { length } = tidy(element.textContent ?? '');
    if (length > most || length / links > 80 || isOwnList(element)) continue;
    if (linkShare(element) > 0.75) trail.remove(element);
  }
}

/** Two or three links to other pages of the site between paragraphs, which no heading or sentence announces. */
function dropBetween(content: Element, url: string, trail: Trail): void {
  for (const list of content.querySelectorAll('ul')) {
    const links = [...list.querySelectorAll('a[href]')];
    if (links.length < 2 || linkShare(list) < 1 || links.length !== list.querySelectorAll('li').length) continue;
    const box =
      list.parentElement?.childElementCount === 1 && list.parentElement !== content ? list.parentElement : list;
    const before = box.previousElementSibling;
    const last = before?.matches('div') ? before.lastElementChild : before;
    if (!last?.matches('p, figure') || isOwnList(box) || isOwnList(list)) continue;
    if (links.every((link) => leadsOn(link.getAttribute('href') ?? '', url))) trail.remove(box);
  }
}

/** The article's last blocks, as long as they are nothing but links and not sentences. */
export function dropEnd(content: Element, trail: Trail): void {
  for (const { element, text } of textBlocks(content).reverse()) {
    if (linkShare(element) < 0.9 || isSentence(text) || element.closest('figure, table')) return;
    if (isAttachment(element, text)) return;
    trail.remove(element);
  }
}
