import type { UiLanguage } from '@/utils/model/settings';

const en = {
  original: 'Original',
  note: 'Note',
  untitled: 'Untitled',
};

/** Words an export writes into a file. */
export type Labels = typeof en;

/** Every language has every word, or this does not compile. */
export const LABELS: Record<UiLanguage, Labels> = {
  en,
  'zh-CN': {
    original: '原文',
    note: '注',
    untitled: '无标题',
  },
  'zh-TW': {
    original: '原文',
    note: '註',
    untitled: '無標題',
  },
};
