import type { Page, Pass } from '@/utils/extraction/pass';

/** Where pages keep the address of a picture they load later, the best known first. */
const HOLDERS = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-echo',
  'data-lazyload',
  'data-url',
];
const PLACEHOLDER = /^data:|blank|placeholder|loading|spacer|grey|gray|transparent|lazy[^/]*\.(gif|png|svg)/i;
const ADDRESS = /^(https?:)?\/\/|^[./\w][^\s]*\.(jpe?g|png|gif|webp|avif|bmp)/i;

/** Gives a picture the address it would have had once scrolled to. */
export const resolveLazyImages: Pass<Page> = {
  name: 'resolve-lazy-images',
  reason: 'The picture’s address waits for the page’s own script.',
  run({ document }) {
    for (const image of document.querySelectorAll('img')) {
      const src = image.getAttribute('src') ?? '';
      const held = HOLDERS.map((name) => image.getAttribute(name)).find((value) => value && ADDRESS.test(value));
      if (held && (src === '' || PLACEHOLDER.test(src) || !ADDRESS.test(src))) image.setAttribute('src', held);
      const set = image.getAttribute('data-srcset');
      if (set && !image.hasAttribute('srcset')) image.setAttribute('srcset', set);
    }
  },
};
