import type { Catalogue } from './catalogue';
import { en } from './en/restore';
import { zhCN } from './zh-CN/restore';
import { zhTW } from './zh-TW/restore';

/** Settings and the like that come back with a backup. */
export const restoreWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
