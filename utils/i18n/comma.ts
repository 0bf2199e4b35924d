import type { UiLanguage } from '@/utils/model/settings';

/** The separator of a list within a sentence. */
export const commaOf = (language: UiLanguage): string => (language.startsWith('zh') ? '、' : ', ');

/** The sign between a name and what is said about it. */
export const colonOf = (language: UiLanguage): string => (language.startsWith('zh') ? '：' : ': ');
