import type { WorkingArticle } from '@/utils/extraction/working-article';
import { PressmarkError } from '@/utils/model/problem';
import { loadDocument } from '@/utils/platform/load-document';
import { loadExtraction } from '@/utils/platform/load-extraction';
import { readSettings, uiLanguage } from '@/utils/settings';

/** The article of the founding case; and for the first steps of who reads no Chinese, one that says what they speak of. */
const SAMPLES = { zh: '/sample/hengyang.html', en: '/sample/ferndale.html' };

async function addressOfSample(): Promise<string> {
  const isTour = new URLSearchParams(location.search).has('tour');
  const isChinese = !isTour || uiLanguage(await readSettings()).startsWith('zh');
  return new URL(SAMPLES[isChinese ? 'zh' : 'en'], location.href).href;
}

/** Extracts the article that comes with Pressmark, the way a page's is: no permission is needed to try everything. */
export async function extractSample(): Promise<WorkingArticle> {
  const url = await addressOfSample();
  const [{ document }, tools] = await Promise.all([loadDocument(url, 'page-gone'), loadExtraction()]);
  const extraction = tools.extractArticle(document, url);
  if (!extraction) throw new PressmarkError('nothing-found');
  return tools.createWorkingArticle(extraction);
}
