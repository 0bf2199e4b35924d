import type { originEn } from '@/utils/i18n/en/origin';

export const originZhTW: typeof originEn = {
  title: '標題',
  authors: '作者',
  authorsHint: '多位作者以分號隔開',
  source: '來源',
  date: '日期',
  correct: '更正標題、作者、來源與日期',
  correctField: (field) => `更正${field}`,
  addField: (field) => `加上${field}`,
};
