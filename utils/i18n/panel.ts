import type { Catalogue } from './catalogue';
import { en } from './panel.en';
import { zhCN } from './panel.zh-CN';
import { zhTW } from './panel.zh-TW';

/** The words of the side panel and of lost passages. */
export const panelWords: Catalogue<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
