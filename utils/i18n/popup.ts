import type { Catalogue } from './catalogue';
import { popupEn } from './popup.en';
import { popupZhCN } from './popup.zh-CN';
import { popupZhTW } from './popup.zh-TW';

/** The popup. */
export const popupWords: Catalogue<typeof popupEn> = { en: popupEn, 'zh-CN': popupZhCN, 'zh-TW': popupZhTW };
