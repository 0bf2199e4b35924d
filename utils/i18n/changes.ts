import type { Catalogue } from './catalogue';
import { en } from './en/changes';
import { zhCN } from './zh-CN/changes';
import { zhTW } from './zh-TW/changes';

/** What the clean view says of a text that is not what it was. */
export type ChangesWords = typeof en;

export const changesWords: Catalogue<ChangesWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
