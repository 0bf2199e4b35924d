import { fragmentOf } from '@/utils/extraction/fragment-of';
import type { Page, Pass } from '@/utils/extraction/pass';

/** A first letter set large stands in an element of its own, and sometimes in a box before its paragraph. */
export const joinDropCaps: Pass<Page> = {
  name: 'join-drop-caps',
  run({ document }) {
    for (const cap of document.querySelectorAll(
      'div[class*="drop" i], p[class*="drop" i], div[class*="cap" i], p[class*="cap" i]',
    )) {
      const letter = cap.textContent?.trim() ?? '';
      const next = cap.nextElementSibling;
      if (
        !/^["'“‘«„]?\p{L}$/u.test(letter) ||
        next?.localName !== 'p' ||
        !/^\p{Ll}/u.test(next.textContent?.trimStart() ?? '')
      )
        continue;
      next.prepend(letter);
      cap.remove();
    }
    // A question that opens its answer is a heading all the same.
    for (const button of document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, dt, summary) > button')) {
      button.replaceWith(fragmentOf(document, button.childNodes));
    }
  },
};
