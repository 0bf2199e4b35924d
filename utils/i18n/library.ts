import type { Catalogue } from './catalogue';
import { libraryEn } from './library.en';
import { libraryZhCN } from './library.zh-CN';
import { libraryZhTW } from './library.zh-TW';

export type LibraryWords = typeof libraryEn;

/** The words of the library page and of storage. */
export const libraryWords: Catalogue<LibraryWords> = { en: libraryEn, 'zh-CN': libraryZhCN, 'zh-TW': libraryZhTW };
