import type { Catalogue } from './catalogue';
import { citationEn } from './citation.en';
import { citationZhCN } from './citation.zh-CN';
import { citationZhTW } from './citation.zh-TW';

/** Citing: styles, what is missing, what the standards then prescribe. */
export const citationWords: Catalogue<typeof citationEn> = {
  en: citationEn,
  'zh-CN': citationZhCN,
  'zh-TW': citationZhTW,
};
