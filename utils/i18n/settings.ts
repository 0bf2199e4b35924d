import type { Catalogue } from './catalogue';
import { settingsEn } from './en/settings';
import { settingsZhCN } from './zh-CN/settings';
import { settingsZhTW } from './zh-TW/settings';

/** The settings page. */
export const settingsWords: Catalogue<typeof settingsEn> = {
  en: settingsEn,
  'zh-CN': settingsZhCN,
  'zh-TW': settingsZhTW,
};
