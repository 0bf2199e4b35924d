import type { Catalogue } from './catalogue';
import { en } from './en/keys';
import { zhCN } from './zh-CN/keys';
import { zhTW } from './zh-TW/keys';

/** What the clean view's keys do, for the lists of them. */
export type KeysWords = typeof en;

export const keysWords: Catalogue<KeysWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
