import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { type Extraction, extractArticle, extractFrom } from '@/utils/extraction/extract-article';
import type { ExtractedArticle } from '@/utils/model/article';
import type { Extract } from './annotator/extractor';

function extraction(what: Parameters<Extract>[0]): Extraction | undefined {
  const selection = document.getSelection();
  if (what === undefined) return extractArticle(document, location.href);
  if (what instanceof Element) return extractFrom(document, location.href, what);
  if (what === 'selection' && selection?.isCollapsed === false) {
    return extractFrom(document, location.href, selection.getRangeAt(0));
  }
  return extractFrom(document, location.href, 'all-text');
}

function toMessage({ content, ...rest }: Extraction): ExtractedArticle {
  return { ...rest, html: content.innerHTML, text: createTextIndex(content).text };
}

const world = globalThis as { pressmarkExtracts?: (extract: Extract) => void };

/** Injected on demand, behind the annotator: Readability stays off every other page. */
export default defineUnlistedScript(() => {
  world.pressmarkExtracts?.((what) => {
    const found = extraction(what);
    return found && toMessage(found);
  });
});
