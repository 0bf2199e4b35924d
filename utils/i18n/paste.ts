import type { Catalogue } from './catalogue';
import { en } from './en/paste';
import { zhCN } from './zh-CN/paste';
import { zhTW } from './zh-TW/paste';

/** The page on which a text is pasted. */
export type PasteWords = typeof en;

export const pasteWords: Catalogue<PasteWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
