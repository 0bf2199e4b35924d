import type { Catalogue } from './catalogue';
import { en } from './en/panel';
import { zhCN } from './zh-CN/panel';
import { zhTW } from './zh-TW/panel';

/** The words of the side panel and of orphans. */
export const panelWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
