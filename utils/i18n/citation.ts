import type { Catalogue } from './catalogue';
import { citationEn } from './en/citation';
import { citationZhCN } from './zh-CN/citation';
import { citationZhTW } from './zh-TW/citation';

/** Citing: styles, what is missing, what the standards then prescribe. */
export const citationWords: Catalogue<typeof citationEn> = {
  en: citationEn,
  'zh-CN': citationZhCN,
  'zh-TW': citationZhTW,
};
