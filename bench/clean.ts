import { extractArticle } from '@/utils/extraction/extract-article';
import { sanitize } from '@/utils/sanitize';

/** What the clean view would show of a page, as HTML; empty when nothing is found. */
export default function clean(document: Document, url: string): string {
  const extraction = extractArticle(document, url);
  if (!extraction) return '';
  const box = extraction.content.ownerDocument.createElement('div');
  box.append(sanitize(extraction.content.innerHTML, { base: extraction.url }));
  return box.innerHTML;
}
