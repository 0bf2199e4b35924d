import type { Catalogue } from './catalogue';
import { en } from './en/welcome';
import { zhCN } from './zh-CN/welcome';
import { zhTW } from './zh-TW/welcome';

/** The first run: the page after the installation, and the tour beside the sample article. */
export type WelcomeWords = typeof en;

export const welcomeWords: Catalogue<WelcomeWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
