import type { originEn } from '@/utils/i18n/en/origin';

export const originZhCN: typeof originEn = {
  title: '标题',
  authors: '作者',
  authorsHint: '多位作者用分号隔开',
  source: '来源',
  date: '日期',
  correct: '更正标题、作者、来源和日期',
  correctField: (field) => `更正${field}`,
  addField: (field) => `添加${field}`,
};
