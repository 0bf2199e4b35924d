import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass } from '@/utils/extraction/pass';
import { bare } from '@/utils/extraction/script';
import { textBlocks } from './blocks';

/** Some outlets repeat the headline above the text; the clean view shows it already. */
const WITHIN = 6;

export const dropRepeatedHeadline: Pass<ArticleContent> = {
  name: 'drop-repeated-headline',
  reason: 'The headline, a second time.',
  run({ content, metadata }, trail) {
    const headline = bare(metadata.title);
    if (headline.length < 4) return;
    for (const { element, text } of textBlocks(content).slice(0, WITHIN)) {
      if (bare(text) !== headline) continue;
      trail.remove(element);
    }
  },
};
