import { en } from './backup.en';
import { zhCN } from './backup.zh-CN';
import { zhTW } from './backup.zh-TW';
import type { Catalogue } from './catalogue';

export type BackupWords = typeof en;

/** Backups, and what is said when the notebook is lost, damaged or too new. */
export const backupWords: Catalogue<BackupWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
