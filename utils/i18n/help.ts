import type { Catalogue } from './catalogue';
import { en } from './en/help';
import { zhCN } from './zh-CN/help';
import { zhTW } from './zh-TW/help';

export type HelpWords = typeof en;

/** The words of the help page. */
export const helpWords: Catalogue<HelpWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
