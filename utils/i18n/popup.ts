import type { Catalogue } from './catalogue';
import { popupEn } from './en/popup';
import { popupZhCN } from './zh-CN/popup';
import { popupZhTW } from './zh-TW/popup';

/** The popup. */
export const popupWords: Catalogue<typeof popupEn> = { en: popupEn, 'zh-CN': popupZhCN, 'zh-TW': popupZhTW };
