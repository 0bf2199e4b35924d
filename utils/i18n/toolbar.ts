import type { Catalogue } from './catalogue';
import { en } from './en/toolbar';
import { zhCN } from './zh-CN/toolbar';
import { zhTW } from './zh-TW/toolbar';

/** What the selection toolbar says: few words, since the background hands them to live pages. */
export type ToolbarWords = typeof en;

export const toolbarWords: Catalogue<ToolbarWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
