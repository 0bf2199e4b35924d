import type { BinWords } from '@/utils/i18n/bin';

export const zhTW: BinWords = {
  title: '回收桶',
  empty: '回收桶是空的。刪除的內容會在這裡保留 30 天。',
  hint: '刪除的內容 30 天內可以還原。',
  count: (n) => `${n} 則已刪除的標註`,
  about: (n) => (n === 0 ? '文章，沒有標註' : `文章，含 ${n} 則標註`),
  aboutProject: (articles, annotations) => `專案，含 ${articles} 篇文章、${annotations} 則標註`,
  restore: '還原',
  choose: (name) => `選取「${name}」`,
  chooseAll: '全選',
  restoreMany: (n) => `還原 ${n} 項`,
  deleteMany: (n) => `永久刪除 ${n} 項…`,
  confirmMany: (n) => `永久刪除這 ${n} 項？刪除後無法還原。`,
  deleteForEver: '永久刪除…',
  deleteForEverNow: '永久刪除',
  confirm: '永久刪除？刪除後無法還原。',
  keep: '保留',
  daysLeft: (n) => `還剩 ${n} 天`,
};
