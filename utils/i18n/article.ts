import { en } from './article.en';
import { zhCN } from './article.zh-CN';
import { zhTW } from './article.zh-TW';
import type { Catalogue } from './catalogue';

/** What the clean view says of an article's text: its outline, what was removed, its pages and pictures. */
export type ArticleWords = typeof en;

export const articleWords: Catalogue<ArticleWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
