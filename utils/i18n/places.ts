import type { Catalogue } from './catalogue';
import { en } from './en/places';
import { zhCN } from './zh-CN/places';
import { zhTW } from './zh-TW/places';

/** The words of connecting a project to a place. */
export const placesWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
