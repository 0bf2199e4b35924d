import type { FindCodeWords } from '@/utils/i18n/find-code';

export const zhCN: FindCodeWords = {
  list: '找到的标签',
  recent: '最近用过',
  all: '全部标签',
  nothing: '没有这个名称的标签。',
  unknown: '没有这个名称的标签。Shift+↵ 新建。',
  create: (name) => `新建标签“${name}”`,
  given: '已标',
  hint: '名称、拼音或上级标签 · ↵ 标上 · Shift+↵ 新建 · Esc 返回',
};
