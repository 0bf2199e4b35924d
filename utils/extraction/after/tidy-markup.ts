import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass } from '@/utils/extraction/pass';

const KEEPS_SPACE = 'img, picture, video, audio, hr, br, iframe, math, svg, td, th, object, embed';
const CODE_CLASS = /\b(language|lang|hljs-?lang)-[\w+#-]+/;

/** Leaves nothing of the page's own layout: no empty blocks, no classes, no styles. */
export const tidyMarkup: Pass<ArticleContent> = {
  name: 'tidy-markup',
  reason: 'Empty blocks and styles of the page’s own layout.',
  run({ content }) {
    for (const element of [...content.querySelectorAll('*')].reverse()) {
      if (
        (element.textContent ?? '').trim() === '' &&
        !element.matches(KEEPS_SPACE) &&
        !element.querySelector(KEEPS_SPACE)
      ) {
        element.remove();
        continue;
      }
      const code = CODE_CLASS.exec(element.getAttribute('class') ?? '')?.[0];
      for (const name of ['class', 'style', 'align', 'bgcolor', 'face', 'color']) element.removeAttribute(name);
      if (code) element.setAttribute('class', code);
    }
  },
};
