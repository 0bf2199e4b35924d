import type { ReviewWords } from '@/utils/i18n/en/review';
import type { KeysWords } from '@/utils/i18n/keys';
import { groupBy } from '@/utils/text/group-by';
import { type ReaderKey, readerKeys } from './reader-keys';
import { reviewKeys } from './review/review-keys';

/** One row in the list of keys. */
export interface KeyRow {
  name: string;
  /** Alternative combinations, in the form of `keyName`. */
  keys: readonly string[];
  /** A single letter or sign, which the reader can switch off. */
  isSingle: boolean;
}

/** The keys of a group; keys of the same name share a row. */
export function rowsOf(words: KeysWords, group: ReaderKey['group']): KeyRow[] {
  const rows = groupBy(
    readerKeys.filter((key) => key.group === group),
    ({ name }) => name,
  );
  return [...rows].map(([name, keys]) => ({
    name: words.keyNames[name],
    keys: keys.flatMap(({ keys: all, shown }) => all.slice(0, shown)),
    isSingle: keys.every(({ isSingle }) => isSingle),
  }));
}

/** Keys that parts of the clean view handle themselves. */
export const otherRows = (words: KeysWords): KeyRow[] => [
  { name: words.exportKey, keys: ['Mod+E'], isSingle: false },
  { name: words.picture, keys: ['m'], isSingle: true },
  { name: words.changes.next, keys: ['.'], isSingle: true },
  { name: words.changes.previous, keys: [','], isSingle: true },
];

/** Keys of codes; the codebook assigns them. */
export const codeRows = (words: KeysWords): KeyRow[] => [
  { name: words.keyNames.code, keys: ['1–9'], isSingle: true },
  { name: words.keyNames.codeAndStay, keys: ['Shift+1–9'], isSingle: true },
];

export function reviewRows(words: ReviewWords): KeyRow[] {
  const rows = reviewKeys.map(({ name, keys, shown, isSingle }) => ({
    name: words.keyNames[name],
    keys: keys.slice(0, shown),
    isSingle,
  }));
  return [...rows, { name: words.keyNames.withCode, keys: ['1–9'], isSingle: true }];
}
