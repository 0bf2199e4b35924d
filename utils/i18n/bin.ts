import type { Catalogue } from './catalogue';
import { en } from './en/bin';
import { zhCN } from './zh-CN/bin';
import { zhTW } from './zh-TW/bin';

/** What the bin says. */
export type BinWords = typeof en;

export const binWords: Catalogue<BinWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
