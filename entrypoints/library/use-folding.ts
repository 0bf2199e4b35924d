import { useMemo, useState } from 'preact/hooks';
import type { Arrangement } from '@/utils/search/arrange';
import { foldGroups, foldKeyAt, hasUnder } from '@/utils/search/fold-groups';
import type { LibraryIndex } from '@/utils/search/library-index';
import type { View } from './use-view';

const FOLDED = 'library-folded';

export interface Folding {
  /** Keys of the headings that are folded in this list. */
  folded: ReadonlySet<string>;
  /** The list without what they hide. */
  arrangement: Arrangement;
  /**
   * Folds what is under a heading, or unfolds it; with `wants` only where it is otherwise. Gives whether it is folded then;
   * undefined where nothing is under the line.
   */
  fold: (line: number, wants?: boolean) => boolean | undefined;
}

/** The headings that are folded. This tab remembers them, however often the page is loaded. */
export function useFolding(index: LibraryIndex, whole: Arrangement, { grouping, query }: View): Folding {
  const list = `${grouping} ${query.trim()}`;
  const [all, setAll] = useState(() => JSON.parse(sessionStorage.getItem(FOLDED) ?? '{}') as Record<string, string[]>);
  const folded = useMemo(() => new Set(all[list]), [all, list]);
  const articleId = (place: number): string => index.articles[place]?.id ?? '';
  const arrangement = useMemo(() => foldGroups(whole, folded, articleId), [whole, folded]);
  const turn = (key: string): void => {
    const keys = folded.has(key) ? [...folded].filter((one) => one !== key) : [...folded, key];
    // What was folded in one search hides nothing that another finds, and is forgotten with it: only lists of everything
    // (no words after their grouping) are remembered beside the one at hand.
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
