import type { Catalogue } from './catalogue';
import { en } from './sites.en';
import { zhCN } from './sites.zh-CN';
import { zhTW } from './sites.zh-TW';

/** The words of what is switched on for sites. */
export const sitesWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
