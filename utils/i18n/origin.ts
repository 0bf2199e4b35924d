import type { Catalogue } from './catalogue';
import { originEn } from './en/origin';
import { originZhCN } from './zh-CN/origin';
import { originZhTW } from './zh-TW/origin';

/** Where an article comes from, and that this can be corrected. */
export const originWords: Catalogue<typeof originEn> = { en: originEn, 'zh-CN': originZhCN, 'zh-TW': originZhTW };
