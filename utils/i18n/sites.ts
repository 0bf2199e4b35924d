import type { Catalogue } from './catalogue';
import { en } from './en/sites';
import { zhCN } from './zh-CN/sites';
import { zhTW } from './zh-TW/sites';

/** The words of what is switched on for sites. */
export const sitesWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
