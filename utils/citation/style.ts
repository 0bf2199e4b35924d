import type { CslItem } from './csl-item';
import type { Run } from './runs';

/** One way to cite. */
export interface CitationStyle {
  /** The entry in a list of references. */
  entry(item: CslItem): Run[];
  /** The in-text citation; absent in styles that use numbers, footnotes or nothing. */
  inText?(item: CslItem): Run[];
  /** The footnote on the quote; only where the style cites in notes. */
  inNote?(item: CslItem): Run[];
}

const KANA_OR_HANGUL = /[\u3040-\u30ff\uac00-\ud7af]/;

/**
 * Whether it is written in Chinese, which decides the punctuation: by its title, because pages state their language
 * wrongly.
 */
export const isChinese = ({ title, language = '' }: CslItem): boolean =>
  title === '' ? /^zh\b/i.test(language) : /\p{Script=Han}/u.test(title) && !KANA_OR_HANGUL.test(title);
