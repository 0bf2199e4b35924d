import type { Catalogue } from './catalogue';
import { en } from './en/import';
import { zhCN } from './zh-CN/import';
import { zhTW } from './zh-TW/import';

export type ImportWords = typeof en;

/** The page that imports files. */
export const importWords: Catalogue<ImportWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
