import type { Catalogue } from './catalogue';
import { articleFieldsEn } from './en/article-fields';
import { articleFieldsZhCN } from './zh-CN/article-fields';
import { articleFieldsZhTW } from './zh-TW/article-fields';

/** The form in which an article’s fields are corrected. */
export const articleFieldsWords: Catalogue<typeof articleFieldsEn> = {
  en: articleFieldsEn,
  'zh-CN': articleFieldsZhCN,
  'zh-TW': articleFieldsZhTW,
};
