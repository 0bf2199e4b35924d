import type { Catalogue } from './catalogue';
import { codebookEn } from './en/codebook';
import { codebookZhCN } from './zh-CN/codebook';
import { codebookZhTW } from './zh-TW/codebook';

/** The codebook and its changes. */
export const codebookWords: Catalogue<typeof codebookEn> = {
  en: codebookEn,
  'zh-CN': codebookZhCN,
  'zh-TW': codebookZhTW,
};
