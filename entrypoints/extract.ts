import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { type Extraction, extractArticle, extractFrom } from '@/utils/extraction/extract-article';
import type { ExtractedArticle } from '@/utils/model/article';

/** What the background asked for before injecting, and the block a person picked; both are used up by one run. */
const wishes = globalThis as { pressmarkTake?: string; pressmarkBlock?: Element };

function wished(): Extraction | undefined {
  const { pressmarkTake: take, pressmarkBlock: block } = wishes;
  delete wishes.pressmarkTake;
  delete wishes.pressmarkBlock;
  const selection = document.getSelection();
  if (take === 'block' && block) return extractFrom(document, location.href, block);
  if (take === 'selection' && selection?.isCollapsed === false) {
    return extractFrom(document, location.href, selection.getRangeAt(0));
  }
  if (take) return extractFrom(document, location.href, 'all-text');
  return extractArticle(document, location.href);
}

function toMessage({ content, ...rest }: Extraction): ExtractedArticle {
  return { ...rest, html: content.innerHTML, text: createTextIndex(content).text };
}

/** Page → extracted article, as the injection's result. Injected on demand: Readability stays off every other page. */
export default defineUnlistedScript((): ExtractedArticle | { problem: 'nothing-found' } => {
  const extraction = wished();
  return extraction ? toMessage(extraction) : { problem: 'nothing-found' };
});
