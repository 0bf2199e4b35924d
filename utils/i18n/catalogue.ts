import type { UiLanguage } from '@/utils/model/settings';

/**
 * The words of one area of the screens in every language, so that a page loads only the words it shows. An area
 * consists of a file in the folder of each language (`en/ledger.ts`, `zh-CN/ledger.ts`, `zh-TW/ledger.ts`) and
 * `ledger.ts`, which joins them; the English file is the type of the others. messages.ts has the words that most pages
 * use.
 */
export type Catalogue<T> = Record<UiLanguage, T>;
