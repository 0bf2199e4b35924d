import type { Catalogue } from './catalogue';
import { en } from './en/navigation';
import { zhCN } from './zh-CN/navigation';
import { zhTW } from './zh-TW/navigation';

export type NavigationWords = typeof en;

/** The names of the pages, and the words of the header that all of them have. */
export const navigationWords: Catalogue<NavigationWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
