import type { BackupAgeWords } from '@/utils/i18n/backup-age';

export const zhCN: BackupAgeWords = {
  importAndBackup: '导入与备份',
  nothing: '还没有需要备份的内容。',
  never: '浏览器之外还没有备份。',
  today: '浏览器之外最近的备份：今天。',
  days: (n) => `浏览器之外最近的备份：${n} 天前。`,
};
