import type { Catalogue } from './catalogue';
import { en } from './en/essay';
import { zhCN } from './zh-CN/essay';
import { zhTW } from './zh-TW/essay';

/** What the essay's page says, and the ways to it. */
export const essayWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
