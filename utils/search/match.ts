import { isWordUnit } from './fold-text';

/** One thing to look for. */
export interface Term {
  /** Folded. */
  text: string;
  /** In quotes: whole words, not only their beginnings. */
  isPhrase: boolean;
  /** Matches are left out. */
  isExcluded: boolean;
}

/** UTF-16 units that engines search for at once; for longer terms, V8 first builds tables, for each text again. */
const AT_ONCE = 6;

/**
 * Where `term` next occurs in folded `text`, from `from` on; -1 when nowhere. Words of alphabetic scripts match from
 * their beginning, Chinese anywhere.
 */
export function nextMatch(text: string, { text: wanted, isPhrase }: Term, from: number): number {
  if (wanted === '') return -1;
  const startsWord = isWordUnit(wanted.charCodeAt(0));
  const endsWord = isPhrase && isWordUnit(wanted.charCodeAt(wanted.length - 1));
  const beginning = wanted.slice(0, AT_ONCE);
  for (let at = text.indexOf(beginning, from); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (wanted.length > AT_ONCE && !text.startsWith(wanted, at)) continue;
    if (startsWord && at > 0 && isWordUnit(text.charCodeAt(at - 1))) continue;
    if (endsWord && isWordUnit(text.charCodeAt(at + wanted.length))) continue;
    return at;
  }
  return -1;
}

/** Whether the match at `at` is followed by the end of its word. */
export const isWholeWord = (text: string, { text: wanted }: Term, at: number): boolean =>
  !isWordUnit(wanted.charCodeAt(wanted.length - 1)) || !isWordUnit(text.charCodeAt(at + wanted.length));
