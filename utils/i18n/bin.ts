import { en } from './bin.en';
import { zhCN } from './bin.zh-CN';
import { zhTW } from './bin.zh-TW';
import type { Catalogue } from './catalogue';

/** What the bin says. */
export type BinWords = typeof en;

export const binWords: Catalogue<BinWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
