import type { ArticleContent } from '@/utils/extraction/article-content';
import { LEADING } from '@/utils/extraction/metadata/people';
import type { Pass } from '@/utils/extraction/pass';
import { bare } from '@/utils/extraction/script';
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

const edges = <T>(all: readonly T[]): T[] => [
  ...all.slice(0, AT_THE_BEGINNING),
  ...all.slice(Math.max(AT_THE_BEGINNING, all.length - AT_THE_END)),
];

/** 首席记者 李凌 特约记者 李钢彪, as a line of the text has it. */
const bylineOf = ({ authors }: ArticleMetadata): string =>
  bare(authors.map(({ name, role = '' }, i) => (authors[i - 1]?.role === role ? name : role + name)).join(''));
