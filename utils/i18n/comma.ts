import type { UiLanguage } from '@/utils/model/settings';

/** What stands between the parts of a list in a sentence. */
export const commaOf = (language: UiLanguage): string => (language.startsWith('zh') ? '、' : ', ');

/** What stands between a name and what is said of it. */
export const colonOf = (language: UiLanguage): string => (language.startsWith('zh') ? '：' : ': ');
