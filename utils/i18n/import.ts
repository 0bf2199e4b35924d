import type { Catalogue } from './catalogue';
import { en } from './import.en';
import { zhCN } from './import.zh-CN';
import { zhTW } from './import.zh-TW';

export type ImportWords = typeof en;

/** The page that imports files. */
export const importWords: Catalogue<ImportWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
