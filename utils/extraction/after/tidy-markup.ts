import type { ArticleContent } from '@/utils/extraction/article-content';
import { bestCandidate } from '@/utils/extraction/before/picture-sources';
import { isInline } from '@/utils/extraction/lines';
import type { Pass } from '@/utils/extraction/pass';

const KEEPS_SPACE = 'img, picture, video, audio, hr, br, iframe, math, svg, td, th, object, embed';
const CODE_CLASS = /\b(language|lang|hljs-?lang)-[\w+#-]+/;

/** Files that hold a picture's place, by their names. */
const PLACEHOLDER =
  /^(img[-_])?(grey|gray|blank|placeholder|loading|spacer|transparent|lazy|default|pixel|1x1)([-_]?(placeholder|image|img|bg|grey|gray|loading|\d+x\d+|\d+))*\.(png|gif|svg|webp|jpe?g)$/i;
/** A picture in its own address may be drawn; shorter ones are dots. In UTF-16 code units. */
const SHORTEST_DATA = 2000;

/** Does nothing but hold the place of a picture that never came? */
function isPlaceholder(image: Element, url: string): boolean {
  const src = image.getAttribute('src') ?? '';
  if (bestCandidate(image.getAttribute('srcset'), url)) return false;
  if (src.startsWith('data:')) return src.length < SHORTEST_DATA;
  return PLACEHOLDER.test(src.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
}

/** Does one of its own text nodes say something? */
function hasWords(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '') return true;
  return false;
}

/** Leaves nothing of the page's own layout: no empty blocks, no classes, no styles. */
export const tidyMarkup: Pass<ArticleContent> = {
  name: 'tidy-markup',
  run({ content, url }) {
    for (const image of content.querySelectorAll('img')) if (isPlaceholder(image, url)) image.remove();
    // What waits for a click on the page is read like the rest.
    for (const details of content.querySelectorAll('details')) details.setAttribute('open', '');
    for (const element of [...content.querySelectorAll('*')].reverse()) {
      const text = element.firstElementChild && hasWords(element) ? 'words' : (element.textContent ?? '');
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
