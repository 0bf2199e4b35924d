import type { UiLanguage } from '@/utils/model/settings';

/** What stands between the parts of a list in a sentence. */
export const commaOf = (language: UiLanguage): string => (language === 'en' ? ', ' : '、');
