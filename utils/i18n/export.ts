import type { Catalogue } from './catalogue';
import { exportEn } from './en/export';
import { exportZhCN } from './zh-CN/export';
import { exportZhTW } from './zh-TW/export';

/** The page that exports: formats, options, presets, what goes wrong in a template. */
export const exportWords: Catalogue<typeof exportEn> = { en: exportEn, 'zh-CN': exportZhCN, 'zh-TW': exportZhTW };
