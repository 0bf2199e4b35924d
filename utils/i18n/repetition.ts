import type { Catalogue } from './catalogue';
import { en } from './en/repetition';
import { zhCN } from './zh-CN/repetition';
import { zhTW } from './zh-TW/repetition';

/** Words about passages that stand in several articles. */
export type RepetitionWords = typeof en;

export const repetitionWords: Catalogue<RepetitionWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
