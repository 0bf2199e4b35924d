import type { BackupAgeWords } from '@/utils/i18n/backup-age';

export const zhTW: BackupAgeWords = {
  importAndBackup: '匯入與備份',
  nothing: '還沒有需要備份的內容。',
  never: '瀏覽器之外還沒有備份。',
  today: '瀏覽器之外最近的備份：今天。',
  days: (n) => `瀏覽器之外最近的備份：${n} 天前。`,
};
