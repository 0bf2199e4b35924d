import type { UiLanguage } from '@/utils/model/settings';

/**
 * The words of one area of the screens in every language, so that a page loads only the words it shows. An area is a
 * file in the folder of each language (`en/ledger.ts`, `zh-CN/ledger.ts`, `zh-TW/ledger.ts`) and `ledger.ts`, which joins them;
 * the English one is the type of the others. What most pages say is in messages.ts.
 */
export type Catalogue<T> = Record<UiLanguage, T>;
