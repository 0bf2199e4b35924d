import type { Catalogue } from './catalogue';
import { en } from './help.en';
import { zhCN } from './help.zh-CN';
import { zhTW } from './help.zh-TW';

export type HelpWords = typeof en;

/** The words of the help page. */
export const helpWords: Catalogue<HelpWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
