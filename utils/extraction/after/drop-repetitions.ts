import type { ArticleContent } from '@/utils/extraction/article-content';
import { pictureAddress } from '@/utils/extraction/before/picture-sources';
import { LEADING } from '@/utils/extraction/metadata/people';
import type { Pass } from '@/utils/extraction/pass';
import { fileOf } from '@/utils/extraction/restore';
import { bare, isSentence } from '@/utils/extraction/script';
import type { ArticleMetadata } from '@/utils/model/article';
import { textBlocks } from './blocks';

/** How many lines of the article's beginning and end may repeat its headline or byline. */
const AT_THE_BEGINNING = 12;
const AT_THE_END = 3;

/** Some outlets repeat headline or byline in the text; the clean view shows them above it already. */
export const dropRepetitions: Pass<ArticleContent> = {
  name: 'drop-repetitions',
  run({ content, metadata }, trail) {
    const shown = new Set([bare(metadata.title), bylineOf(metadata)].filter(({ length }) => length >= 4));
    for (const { element, text } of edges(textBlocks(content))) {
      const own = text.replace(/^[（(]?\s*原标题\s*[:：]/u, '');
      if (shown.has(bare(own)) || shown.has(bare(own.replace(LEADING, '')))) trail.remove(element);
    }
  },
};

/** A picture that comes again, large to be opened or for another width, goes with what is said under it. */
export const dropRepeatedPictures: Pass<ArticleContent> = {
  name: 'drop-repetitions',
  run({ content, url }, trail) {
    const shown = new Map<string, Element>();
    for (const image of content.querySelectorAll('img')) {
      const address = image.getAttribute('src') ?? '';
      // A program's address says in its query which picture it gives.
      if (!PICTURE.test(address)) continue;
      const file = fileOf(address, url);
      const before = shown.get(file);
      if (before) {
        if (!pictureAddress(before.getAttribute('src'), url)) before.setAttribute('src', address);
        const blocks = textBlocks(content);
        const credit = blocks.find(({ element }) => isBehind(element, image));
        const known = blocks.find(({ element }) => isBehind(element, before));
        trail.remove(image.closest('picture') ?? image);
        if (credit && known && credit !== known && credit.text === known.text && !isSentence(credit.text))
          trail.remove(credit.element);
      } else shown.set(file, image);
    }
  },
};

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg)(\?|$)/i;

const isBehind = (element: Element, image: Element): boolean =>
  (image.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const edges = <T>(all: readonly T[]): T[] => [
  ...all.slice(0, AT_THE_BEGINNING),
  ...all.slice(Math.max(AT_THE_BEGINNING, all.length - AT_THE_END)),
];

/** 首席记者 李凌 特约记者 李钢彪, as a line of the text has it. */
const bylineOf = ({ authors }: ArticleMetadata): string =>
  bare(authors.map(({ name, role = '' }, i) => (authors[i - 1]?.role === role ? name : role + name)).join(''));
