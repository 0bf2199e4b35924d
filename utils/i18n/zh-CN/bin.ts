import type { BinWords } from '@/utils/i18n/bin';

export const zhCN: BinWords = {
  title: '回收站',
  empty: '回收站是空的。删除的内容会在这里保留 30 天。',
  hint: '删除的内容 30 天内可以恢复。',
  count: (n) => `${n} 条已删除的标注`,
  about: (n) => (n === 0 ? '文章，没有标注' : `文章，含 ${n} 条标注`),
  aboutProject: (articles, annotations) => `项目，含 ${articles} 篇文章、${annotations} 条标注`,
  restore: '恢复',
  choose: (name) => `选择“${name}”`,
  chooseAll: '全选',
  restoreMany: (n) => `恢复 ${n} 项`,
  deleteMany: (n) => `彻底删除 ${n} 项…`,
  confirmMany: (n) => `彻底删除这 ${n} 项？删除后无法恢复。`,
  deleteForEver: '彻底删除…',
  deleteForEverNow: '彻底删除',
  confirm: '彻底删除？删除后无法恢复。',
  keep: '保留',
  daysLeft: (n) => `还剩 ${n} 天`,
};
