import type { Catalogue } from './catalogue';
import { en } from './en/way';
import { zhCN } from './zh-CN/way';
import { zhTW } from './zh-TW/way';

/** What the page that draws a passage's way says of the question and of what was found. */
export type WayWords = typeof en;

export const wayWords: Catalogue<WayWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
