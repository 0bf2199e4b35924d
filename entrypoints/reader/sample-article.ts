import { extractArticle } from '@/utils/extraction/extract-article';
import { createWorkingArticle, type WorkingArticle } from '@/utils/extraction/working-article';
import { loadDocument } from '@/utils/load-document';
import { PressmarkError } from '@/utils/model/problem';

const SAMPLE = '/sample/hengyang.html';

/** Extracts the article that comes with Pressmark, the way a page's is: no permission is needed to try everything. */
export async function extractSample(): Promise<WorkingArticle> {
  const url = new URL(SAMPLE, location.href).href;
  const { document } = await loadDocument(url, 'page-gone');
  const extraction = extractArticle(document, url);
  if (!extraction) throw new PressmarkError('nothing-found');
  return createWorkingArticle(extraction);
}
