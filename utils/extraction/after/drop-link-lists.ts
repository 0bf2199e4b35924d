import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass, Trail } from '@/utils/extraction/pass';
import { isSentence, tidy } from '@/utils/extraction/script';
import { linkShare, textBlocks } from './blocks';
import { OVER_LINKS } from './furniture';

/** Takes out lists of links to other articles: those under a heading that says so, and those the article ends in. */
export const dropLinkLists: Pass<ArticleContent> = {
  name: 'drop-link-lists',
  reason: 'Links to other articles.',
  run({ content }, trail) {
    for (const { element, text } of textBlocks(content)) {
      if (element.isConnected || content.contains(element)) {
        if (OVER_LINKS.test(text)) dropUnder(element, content, trail);
      }
    }
    dropEnd(content, trail);
  },
};

/** The heading, and what follows it as long as it is links: a paragraph of the article ends the list. */
function dropUnder(heading: Element, content: Element, trail: Trail): void {
  let top = heading;
  // A box made for the list goes as a whole.
  for (let box = top.parentElement; box && box !== content && isLinks(box, heading); box = box.parentElement) top = box;
  let next = top.nextElementSibling;
  while (next && next !== content && (isLinks(next) || isEmpty(next))) {
    const after: Element | null = next.nextElementSibling;
    trail.remove(next);
    next = after;
  }
  trail.remove(top);
}

function isLinks(element: Element, heading?: Element): boolean {
  const text = tidy(element.textContent ?? '').length - (heading ? tidy(heading.textContent ?? '').length : 0);
  if (text <= 0) return !heading;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += tidy(link.textContent ?? '').length;
  if (element.localName === 'a') linked = text;
  return linked / text > 0.6;
}

const isEmpty = (element: Element): boolean =>
  tidy(element.textContent ?? '') === '' && element.querySelector('img, video, audio') === null;

/** The article's last blocks, as long as they are nothing but links and not sentences. */
function dropEnd(content: Element, trail: Trail): void {
  const blocks = textBlocks(content);
  for (const { element, text } of blocks.reverse()) {
    if (linkShare(element) < 0.9 || isSentence(text) || element.closest('figure, table')) return;
    trail.remove(element);
  }
}
