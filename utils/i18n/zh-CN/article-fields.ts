import type { articleFieldsEn } from '@/utils/i18n/en/article-fields';

export const articleFieldsZhCN: typeof articleFieldsEn = {
  kind: '网站类型',
  kinds: { newspaper: '报纸', portal: '新闻门户', government: '政府网站', other: '其他' },
  byHand: '已手工更正',
  stays: '更正后的内容不会因重新读取网页而改变，并用于所有导出。',
};
