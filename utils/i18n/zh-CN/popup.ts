import type { popupEn } from '@/utils/i18n/en/popup';

export const popupZhCN: typeof popupEn = {
  correct: '更正标题、作者、来源和日期',
  title: '标题',
  authors: '作者',
  authorsHint: '多位作者用分号隔开',
  source: '来源',
  date: '日期',
  kind: '网站类型',
  kinds: { newspaper: '报纸', portal: '新闻门户', government: '政府网站', other: '其他' },
  byHand: '已手工更正',
  stays: '更正后的内容不会因重新读取网页而改变，并用于所有导出。',
  byCode: '按标签显示',
  cite: '复制引文与出处',
  citing: '引用格式与预览',
  codebook: '标签表',
};
