import type { Catalogue } from './catalogue';
import { en } from './toolbar.en';
import { zhCN } from './toolbar.zh-CN';
import { zhTW } from './toolbar.zh-TW';

/** What the selection toolbar says: few words, since the background hands them to live pages. */
export type ToolbarWords = typeof en;

export const toolbarWords: Catalogue<ToolbarWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
