import type { UiLanguage } from '@/utils/model/settings';

/** The separator of a list within a sentence. */
export const commaOf = (language: UiLanguage): string => (language.startsWith('zh') ? '、' : ', ');

/** The colon between words of an article, in its own punctuation. `lang`: BCP 47. */
export const colonIn = (lang: string): string => (/^(zh|ja)/.test(lang) ? '：' : ': ');

/** The sign between a name and what is said about it. */
export const colonOf = (language: UiLanguage): string => (language.startsWith('zh') ? '：' : ': ');

/** A remark in brackets behind a name, with the space that stands before it. */
export const remark = (text: string, language: UiLanguage): string =>
  language.startsWith('zh') ? `（${text}）` : ` (${text})`;
