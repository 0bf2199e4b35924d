import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass } from '@/utils/extraction/pass';
import { bare } from '@/utils/extraction/script';
import { textBlocks } from './blocks';

/** Some outlets repeat the headline above the text; the clean view shows it already. */
const WITHIN = 12;

const edges = <T>(all: readonly T[]): T[] => [...all.slice(0, WITHIN), ...all.slice(Math.max(WITHIN, all.length - 3))];

export const dropRepeatedHeadline: Pass<ArticleContent> = {
  name: 'drop-repeated-headline',
  reason: 'The headline, a second time.',
  run({ content, metadata }, trail) {
    const headline = bare(metadata.title);
    if (headline.length < 4) return;
    for (const { element, text } of edges(textBlocks(content))) {
      if (bare(text.replace(/^[（(]?\s*原标题\s*[:：]/u, '')) === headline) trail.remove(element);
    }
  },
};
