import type { Catalogue } from './catalogue';
import { en } from './en/annotate';
import { zhCN } from './zh-CN/annotate';
import { zhTW } from './zh-TW/annotate';

/** What the screens say while a text is being annotated. */
export type AnnotateWords = typeof en;

export const annotateWords: Catalogue<AnnotateWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
