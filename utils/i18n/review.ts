import type { Catalogue } from './catalogue';
import { en, type ReviewWords } from './review.en';
import { zhCN } from './review.zh-CN';
import { zhTW } from './review.zh-TW';

/** The words of suggestions: their review, their count, their settings. */
export const reviewWords: Catalogue<ReviewWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
