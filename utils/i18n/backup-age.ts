import type { Catalogue } from './catalogue';
import { en } from './en/backup-age';
import { zhCN } from './zh-CN/backup-age';
import { zhTW } from './zh-TW/backup-age';

export type BackupAgeWords = typeof en;

/** How old the last backup is, and the way to the page about it: what other pages say of backups. */
export const backupAgeWords: Catalogue<BackupAgeWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
