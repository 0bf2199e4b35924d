import type { Page, Pass } from '@/utils/extraction/pass';
import { weigh } from '@/utils/extraction/script';

/** Leaves out what the page does not display, unless that is the article itself, folded behind “read more”. */
export const dropUnseen: Pass<Page> = {
  name: 'drop-unseen',
  reason: 'The page does not show this.',
  run({ document, unseen }) {
    if (unseen.size === 0) return;
    const most = weigh(document.body?.textContent ?? '') / 5;
    for (const element of unseen) {
      if (!element.isConnected || element.matches('script, style, meta, link')) continue;
      if (element.querySelector('noscript, img') && element.childElementCount === 1) continue;
      // Not in the trail: a reader of the page never saw it.
      if (weigh(element.textContent ?? '') < most) element.remove();
    }
  },
};
