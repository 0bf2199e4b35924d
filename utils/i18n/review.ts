import type { Catalogue } from './catalogue';
import { en, type ReviewWords } from './en/review';
import { zhCN } from './zh-CN/review';
import { zhTW } from './zh-TW/review';

/** The words of suggestions: their review, their count, their settings. */
export const reviewWords: Catalogue<ReviewWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
