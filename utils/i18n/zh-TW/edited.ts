import type { en } from '@/utils/i18n/en/edited';

export const zhTW: typeof en = {
  changed: (day) => `原文已改（${day}所見）`,
  orphan: (day) => `原文中未找到（${day}所見）`,
  brief: '原文已改',
};
