import type { Catalogue } from './catalogue';
import { en } from './en/article';
import { zhCN } from './zh-CN/article';
import { zhTW } from './zh-TW/article';

/** What the clean view says of an article's text: its outline, what was removed, its pages and pictures. */
export type ArticleWords = typeof en;

export const articleWords: Catalogue<ArticleWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
