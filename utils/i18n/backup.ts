import type { Catalogue } from './catalogue';
import { en } from './en/backup';
import { zhCN } from './zh-CN/backup';
import { zhTW } from './zh-TW/backup';

export type BackupWords = typeof en;

/** Backups, and what is said when the notebook is lost, damaged or too new. */
export const backupWords: Catalogue<BackupWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
