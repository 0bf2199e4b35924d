import type { Catalogue } from './catalogue';
import { codebookEn } from './codebook.en';
import { codebookZhCN } from './codebook.zh-CN';
import { codebookZhTW } from './codebook.zh-TW';

/** The codebook and its changes. */
export const codebookWords: Catalogue<typeof codebookEn> = {
  en: codebookEn,
  'zh-CN': codebookZhCN,
  'zh-TW': codebookZhTW,
};
