import type { Page, Pass } from '@/utils/extraction/pass';
import { bare, weigh } from '@/utils/extraction/script';
import { isFolded, unfold } from './folded';

/** Words for those who are read to, that nobody sees. */
const SPOKEN =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader, .a11y-hidden, .assistive-text, .u-visually-hidden';
const LONGEST_SPOKEN = 80;

/** Leaves out what the page does not display, unless that is the article itself, or a part of it that is folded. */
export const dropUnseen: Pass<Page> = {
  name: 'drop-unseen',
  reason: 'The page does not show this.',
  run({ document, unseen }) {
    const most = unseen.size > 0 ? weigh(document.body?.textContent ?? '') / 5 : 0;
    for (const element of unseen) {
      if (!element.isConnected || element.matches('script, style, meta, link')) continue;
      if (element.querySelector('noscript, img') && element.childElementCount === 1 && !element.textContent?.trim())
        continue;
      // Not in the trail: a reader of the page never saw it.
      if (isFolded(element, unseen)) unfold(element);
      else if (weigh(element.textContent ?? '') < most) element.remove();
    }
    for (const element of document.querySelectorAll(SPOKEN)) {
      const { length } = element.textContent ?? '';
      if (length <= LONGEST_SPOKEN && !element.matches('h1, h2, h3') && !element.querySelector('h1, h2, h3'))
        element.remove();
    }
    for (const element of document.querySelectorAll('[aria-hidden="true"]')) {
      // Hidden from those who are read to only: everybody else sees it. Icons are written in letters, too.
      if (!element.matches('i, svg, button, [class*="icon" i]') && bare(element.textContent ?? '') !== '')
        element.removeAttribute('aria-hidden');
    }
  },
};
