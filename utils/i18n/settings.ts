import type { Catalogue } from './catalogue';
import { settingsEn } from './settings.en';
import { settingsZhCN } from './settings.zh-CN';
import { settingsZhTW } from './settings.zh-TW';

/** The settings page. */
export const settingsWords: Catalogue<typeof settingsEn> = {
  en: settingsEn,
  'zh-CN': settingsZhCN,
  'zh-TW': settingsZhTW,
};
