import type { Page, Pass } from '@/utils/extraction/pass';
import { weigh } from '@/utils/extraction/script';

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
