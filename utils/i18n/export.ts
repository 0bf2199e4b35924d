import type { Catalogue } from './catalogue';
import { exportEn } from './export.en';
import { exportZhCN } from './export.zh-CN';
import { exportZhTW } from './export.zh-TW';

/** The page that exports: formats, options, presets, what goes wrong in a template. */
export const exportWords: Catalogue<typeof exportEn> = { en: exportEn, 'zh-CN': exportZhCN, 'zh-TW': exportZhTW };
