import type { UiLanguage } from '@/utils/model/settings';

/**
 * The words of one area of the screens in every language, so that a page loads only the words it shows. An area is a
 * file a language (`ledger.en.ts`, `ledger.zh-CN.ts`, `ledger.zh-TW.ts`) and `ledger.ts`, which joins them; English is
 * the shape. What most pages say is in messages.ts.
 */
export type Catalogue<T> = Record<UiLanguage, T>;
