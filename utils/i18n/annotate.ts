import { en } from './annotate.en';
import { zhCN } from './annotate.zh-CN';
import { zhTW } from './annotate.zh-TW';
import type { Catalogue } from './catalogue';

/** What the screens say while a text is being annotated. */
export type AnnotateWords = typeof en;

export const annotateWords: Catalogue<AnnotateWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
