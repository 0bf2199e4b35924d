import type { WorkingArticle } from '@/utils/extraction/working-article';
import { PressmarkError } from '@/utils/model/problem';
import { loadDocument } from '@/utils/platform/load-document';
import { loadExtraction } from '@/utils/platform/load-extraction';

const SAMPLE = '/sample/hengyang.html';

/** Extracts the article that comes with Pressmark, the way a page's is: no permission is needed to try everything. */
export async function extractSample(): Promise<WorkingArticle> {
  const url = new URL(SAMPLE, location.href).href;
  const [{ document }, tools] = await Promise.all([loadDocument(url, 'page-gone'), loadExtraction()]);
  const extraction = tools.extractArticle(document, url);
  if (!extraction) throw new PressmarkError('nothing-found');
  return tools.createWorkingArticle(extraction);
}
