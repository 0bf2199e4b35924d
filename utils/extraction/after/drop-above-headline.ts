import type { Line } from '@/utils/extraction/lines';
import type { Pass } from '@/utils/extraction/pass';
import { isSentence } from '@/utils/extraction/script';
import { textBlocks } from './blocks';

/**
 * Removes kickers, buttons and tables of a document's particulars (索引号, 主题分类) that were chosen together with the text.
 * They stand above the headline, which is line number `headline`, and none of them is a sentence; headings among them
 * are kept with the headline.
 */
export const dropAboveHeadline = (lines: readonly Line[], headline: number): Pass<Element> => ({
  name: 'drop-furniture',
  run(content, trail) {
    const above = lines.slice(0, Math.max(0, headline)).filter(({ node }) => content.contains(node));
    if (above.length === 0 || above.some(({ text }) => isSentence(text))) return;
    const below = lines.slice(headline);
    for (const { element } of textBlocks(content)) {
      if (!content.contains(element) || element.matches('h2, h3, h4, h5, h6')) continue;
      if (!above.some(({ node }) => element.contains(node))) continue;
      const table = element.closest('table');
      const isAbove = table && content.contains(table) && !below.some(({ node }) => table.contains(node));
      trail.remove(isAbove ? table : element);
    }
  },
});
