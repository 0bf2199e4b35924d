import { createTextIndex } from '@/utils/anchoring/text-index';
import { extractArticle } from '@/utils/extraction/extract-article';
import type { ExtractedArticle } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';

const SAMPLE = '/sample/hengyang.html';

/** Extracts the article that comes with Pressmark, the way a page's is: no permission is needed to try everything. */
export async function extractSample(): Promise<ExtractedArticle> {
  const url = new URL(SAMPLE, location.href).href;
  const extraction = extractArticle(await loadDocument(url), url);
  if (!extraction) throw new PressmarkError('nothing-found');
  const { content, ...rest } = extraction;
  return { ...rest, html: content.innerHTML, text: createTextIndex(content).text };
}

/** A page's document, inert. By XMLHttpRequest: our policy on trusted types leaves DOMParser to DOMPurify alone. */
function loadDocument(url: string): Promise<Document> {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.onload = () =>
      request.responseXML ? resolve(request.responseXML) : reject(new PressmarkError('page-gone'));
    request.onerror = () => reject(new PressmarkError('page-gone'));
    request.open('GET', url);
    request.responseType = 'document';
    request.send();
  });
}
