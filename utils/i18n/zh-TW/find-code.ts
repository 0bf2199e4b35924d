import type { FindCodeWords } from '@/utils/i18n/find-code';

export const zhTW: FindCodeWords = {
  list: '找到的標籤',
  recent: '最近用過',
  all: '全部標籤',
  nothing: '沒有這個名稱的標籤。',
  unknown: '沒有這個名稱的標籤。Shift+↵ 新增。',
  create: (name) => `新增標籤「${name}」`,
  given: '已標',
  hint: '名稱、拼音或上層標籤 · ↵ 標上 · Shift+↵ 新增 · Esc 返回',
};
