import type { Catalogue } from './catalogue';
import { en } from './en/edited';
import { zhCN } from './zh-CN/edited';
import { zhTW } from './zh-TW/edited';

/** What is said of a quote whose page was edited since, outside the clean view. */
export const editedWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
