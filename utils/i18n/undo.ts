import type { Catalogue } from './catalogue';
import { en } from './en/undo';
import { zhCN } from './zh-CN/undo';
import { zhTW } from './zh-TW/undo';

export type UndoWords = typeof en;

/** What was done to an article's fields, and what taking a step back says. */
export const undoWords: Catalogue<UndoWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
