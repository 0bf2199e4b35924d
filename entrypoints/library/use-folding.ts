import { useMemo, useState } from 'preact/hooks';
import type { Arrangement } from '@/utils/search/arrange';
import { foldGroups, foldKeyAt, hasUnder } from '@/utils/search/fold-groups';
import type { LibraryIndex } from '@/utils/search/library-index';
import type { View } from './use-view';

const FOLDED = 'library-folded';

export interface Folding {
  /** Keys of the headings folded in this list. */
  folded: ReadonlySet<string>;
  /** The list without the folded lines. */
  arrangement: Arrangement;
  /**
   * Folds or unfolds the lines under a heading; `wants` makes it fold (true) or unfold (false). Returns whether it is
   * folded now; undefined when nothing is under the line.
   */
  fold: (line: number, wants?: boolean) => boolean | undefined;
}

/** The folded headings, remembered by this tab across reloads. */
export function useFolding(index: LibraryIndex, whole: Arrangement, { grouping, query }: View): Folding {
  const list = `${grouping} ${query.trim()}`;
  const [all, setAll] = useState(() => JSON.parse(sessionStorage.getItem(FOLDED) ?? '{}') as Record<string, string[]>);
  const folded = useMemo(() => new Set(all[list]), [all, list]);
  const articleId = (place: number): string => index.articles[place]?.id ?? '';
  const arrangement = useMemo(() => foldGroups(whole, folded, articleId), [whole, folded]);
  const turn = (key: string): void => {
    const keys = folded.has(key) ? [...folded].filter((one) => one !== key) : [...folded, key];
    // What is folded in one search applies to no other and is forgotten with it. Besides the current list, only those
    // of everything (no words after their grouping) are remembered.
    const others = Object.entries(all).filter(([one]) => one.endsWith(' ') && one !== list);
    const next = Object.fromEntries([...others, ...(keys.length > 0 ? [[list, keys] as const] : [])]);
    sessionStorage.setItem(FOLDED, JSON.stringify(next));
    setAll(next);
  };
  const fold = (line: number, wants?: boolean): boolean | undefined => {
    const key = foldKeyAt(arrangement, line, articleId);
    if (key === undefined || (!folded.has(key) && !hasUnder(arrangement, line))) return undefined;
    const isFolded = wants ?? !folded.has(key);
    if (isFolded !== folded.has(key)) turn(key);
    return isFolded;
  };
  return { folded, arrangement, fold };
}
