import type { Catalogue } from './catalogue';
import { en } from './en/find-code';
import { zhCN } from './zh-CN/find-code';
import { zhTW } from './zh-TW/find-code';

/** What is said while a code is looked for by typing. */
export type FindCodeWords = typeof en;

export const findCodeWords: Catalogue<FindCodeWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
