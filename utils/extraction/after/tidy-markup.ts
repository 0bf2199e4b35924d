import type { ArticleContent } from '@/utils/extraction/article-content';
import { isInline } from '@/utils/extraction/lines';
import type { Pass } from '@/utils/extraction/pass';

const KEEPS_SPACE = 'img, picture, video, audio, hr, br, iframe, math, svg, td, th, object, embed';
const CODE_CLASS = /\b(language|lang|hljs-?lang)-[\w+#-]+/;

/** Leaves nothing of the page's own layout: no empty blocks, no classes, no styles. */
export const tidyMarkup: Pass<ArticleContent> = {
  name: 'tidy-markup',
  reason: 'Empty blocks and styles of the page’s own layout.',
  run({ content }) {
    for (const element of [...content.querySelectorAll('*')].reverse()) {
      const text = element.textContent ?? '';
      if (text.trim() === '' && !element.matches(KEEPS_SPACE) && !element.querySelector(KEEPS_SPACE)) {
        // In a line the space is one between words; in code every space counts.
        if (text !== '' && (isInline(element) || element.closest('pre'))) element.replaceWith(text);
        else element.remove();
        continue;
      }
      const code = CODE_CLASS.exec(element.getAttribute('class') ?? '')?.[0];
      for (const name of ['class', 'style', 'align', 'bgcolor', 'face', 'color']) element.removeAttribute(name);
      if (code) element.setAttribute('class', code);
    }
  },
};
