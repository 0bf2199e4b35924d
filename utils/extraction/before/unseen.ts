import { isInline } from '@/utils/extraction/lines';
import type { Page, Pass } from '@/utils/extraction/pass';
import { bare, weigh } from '@/utils/extraction/script';
import { isAgreement, isFolded, isHiddenText, unfold } from './folded';

/** Takes out code, so that no pass weighs it as text. Structured data is read later and stays. */
export const dropScripts: Pass<Page> = {
  name: 'drop-scripts',
  run({ document }) {
    for (const element of document.querySelectorAll('script:not([type="application/ld+json"]), style, template')) {
      // Not in the trail: no reader ever saw it.
      element.remove();
    }
  },
};

/** Text for screen readers that is not visible. */
const SPOKEN =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader, .a11y-hidden, .assistive-text, .u-visually-hidden';
const LONGEST_SPOKEN = 80;

/** Leaves out what the page does not display, unless that is the article itself, or a part of it that is folded. */
export const dropUnseen: Pass<Page> = {
  name: 'drop-unseen',
  run({ document, unseen }) {
    const most = unseen.size > 0 ? weigh(document.body?.textContent ?? '') / 5 : 0;
    for (const element of unseen) {
      if (!element.isConnected || element.matches('script, style, meta, link')) continue;
      if (element.querySelector('noscript, img') && element.childElementCount === 1 && !element.textContent?.trim())
        continue;
      // Not in the trail: a reader of the page never saw it.
      if (isFolded(element, unseen)) unfold(element);
      else if (weigh(element.textContent ?? '') < most || isAgreement(element)) element.remove();
      else if (isHiddenText(element)) unfold(element);
    }
    for (const element of document.querySelectorAll(SPOKEN)) {
      const { length } = element.textContent ?? '';
      if (length <= LONGEST_SPOKEN && !element.matches('h1, h2, h3') && !element.querySelector('h1, h2, h3'))
        element.remove();
    }
    for (const element of document.querySelectorAll('[aria-hidden="true"]')) {
      if (isSaidBeside(element)) element.remove();
      // Hidden from screen readers only: everybody else sees it. Icon fonts use letters, too.
      else if (!element.matches('i, svg, button, [class*="icon" i]') && bare(element.textContent ?? '') !== '')
        element.removeAttribute('aria-hidden');
    }
  },
};

/** Is it drawn for those who see what its neighbour says to the others, in more words? */
function isSaidBeside(element: Element): boolean {
  const words = bare(element.textContent ?? '');
  if (!isInline(element) || words === '' || words.length > LONGEST_SPOKEN) return false;
  return [element.previousElementSibling, element.nextElementSibling].some((beside) => {
    const said = beside && isInline(beside) ? (beside.textContent ?? '') : '';
    return said.length <= LONGEST_SPOKEN && bare(said).startsWith(words);
  });
}

/** Shows text that waits for a script to show it: WeChat writes its articles `visibility: hidden`. */
export const showHiddenBody: Pass<Page> = {
  name: 'show-hidden-body',
  run({ document }, trail) {
    let most: number | undefined;
    for (const element of document.querySelectorAll<HTMLElement>('[style*="visibility"], [style*="opacity"]')) {
      const { style } = element;
      const isHeldBack = style.visibility === 'hidden' || style.opacity === '0';
      if (!isHeldBack) continue;
      // The whole page is weighed only where something is held back.
      most ??= weigh(document.body?.textContent ?? '') / 4;
      if (weigh(element.textContent ?? '') < most) continue;
      style.removeProperty('visibility');
      style.removeProperty('opacity');
      trail.repaired(element.textContent ?? '');
    }
  },
};
