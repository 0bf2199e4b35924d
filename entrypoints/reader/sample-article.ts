import type { WorkingArticle } from '@/utils/extraction/working-article';
import { PressmarkError } from '@/utils/model/problem';
import { loadDocument } from '@/utils/platform/load-document';
import { loadExtraction } from '@/utils/platform/load-extraction';
import { readSettings, uiLanguage } from '@/utils/settings';

/** The Chinese sample article; readers of other languages take their first steps on an English one. */
const SAMPLES = { zh: '/sample/hengyang.html', en: '/sample/ferndale.html' };

async function addressOfSample(): Promise<string> {
  const isTour = new URLSearchParams(location.search).has('tour');
  const isChinese = !isTour || uiLanguage(await readSettings()).startsWith('zh');
  return new URL(SAMPLES[isChinese ? 'zh' : 'en'], location.href).href;
}

/** Extracts the bundled article in the same way as a page's. It needs no permission, so everything can be tried. */
export async function extractSample(): Promise<WorkingArticle> {
  const url = await addressOfSample();
  const [{ document }, tools] = await Promise.all([loadDocument(url, 'page-gone'), loadExtraction()]);
  const extraction = tools.extractArticle(document, url);
  if (!extraction) throw new PressmarkError('nothing-found');
  return tools.createWorkingArticle(extraction);
}
