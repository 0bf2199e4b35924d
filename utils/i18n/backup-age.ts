import { en } from './backup-age.en';
import { zhCN } from './backup-age.zh-CN';
import { zhTW } from './backup-age.zh-TW';
import type { Catalogue } from './catalogue';

export type BackupAgeWords = typeof en;

/** How old the last backup is, and the way to the page about it: what other pages say of backups. */
export const backupAgeWords: Catalogue<BackupAgeWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
