import type { Catalogue } from './catalogue';
import { en } from './navigation.en';
import { zhCN } from './navigation.zh-CN';
import { zhTW } from './navigation.zh-TW';

export type NavigationWords = typeof en;

/** The names of the pages, and the words of the header that all of them have. */
export const navigationWords: Catalogue<NavigationWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
