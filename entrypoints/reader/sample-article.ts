import { createTextIndex } from '@/utils/anchoring/text-index';
import { extractArticle } from '@/utils/extraction/extract-article';
import type { ExtractedArticle } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';

const SAMPLE = '/sample/hengyang.html';

/** Extracts the article that comes with Pressmark, the way a page's is: no permission is needed to try everything. */
export async function extractSample(): Promise<ExtractedArticle> {
  const url = new URL(SAMPLE, location.href).href;
  const html = await (await fetch(url)).text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const extraction = extractArticle(page, url);
  if (!extraction) throw new PressmarkError('nothing-found');
  const { content, ...rest } = extraction;
  return { ...rest, html: content.innerHTML, text: createTextIndex(content).text };
}
