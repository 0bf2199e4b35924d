import type { Catalogue } from './catalogue';
import { libraryEn } from './en/library';
import { libraryZhCN } from './zh-CN/library';
import { libraryZhTW } from './zh-TW/library';

export type LibraryWords = typeof libraryEn;

/** The words of the library page and of storage. */
export const libraryWords: Catalogue<LibraryWords> = { en: libraryEn, 'zh-CN': libraryZhCN, 'zh-TW': libraryZhTW };
