import type { Catalogue } from './catalogue';
import { en } from './en/read-aloud';
import { zhCN } from './zh-CN/read-aloud';
import { zhTW } from './zh-TW/read-aloud';

/** What the bar says while an article is read aloud. */
export const readAloudWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
