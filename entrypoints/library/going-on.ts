import { useEffect, useState } from 'preact/hooks';
import { LIST_ID } from './LibraryList';
import type { LibraryMemory } from './library-memory';
import { lineLeft } from './lines';
import type { Changes } from './use-changes';
import type { Choosing } from './use-choosing';
import type { Results } from './use-results';

/** Focuses the list, on its active line or the first. */
export function focusList(choosing: Choosing): void {
  document.getElementById(LIST_ID)?.focus();
  if (choosing.active < 0) choosing.goTo(0);
}

/**
 * After a deletion that removes the active line and the focus, moves both to a remaining line, wherever the deletion
 * was requested.
 */
export function useGoingOn(
  changes: Changes,
  {
    index,
    arrangement,
    choosing,
  }: Pick<LibraryMemory, 'index'> & Pick<Results, 'arrangement'> & { choosing: Choosing },
): Changes {
  const goOn = (ids: readonly string[]): void => {
    const line = lineLeft(index, arrangement, choosing.active, new Set(ids));
    choosing.clear();
    if (line >= 0) choosing.goTo(line);
    document.getElementById(LIST_ID)?.focus({ preventScroll: true });
  };
  return {
    ...changes,
    remove: (ids) => {
      changes.remove(ids);
      goOn(ids);
    },
    removeArticles: (ids, from) => {
      changes.removeArticles(ids, from);
      goOn(ids);
    },
  };
}

/**
 * Leaves the search field. While there are no results yet and the search is still running, waits for its outcome,
 * unless the query changes or the field loses focus.
 */
export function useLeaving(query: string, isUnclear: boolean, leave: () => void): () => void {
  const [waiting, setWaiting] = useState<string>();
  useEffect(() => {
    if (waiting === undefined || (waiting === query && isUnclear)) return;
    setWaiting(undefined);
    const isStillThere = document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search';
    if (waiting === query && isStillThere) leave();
  }, [waiting, query, isUnclear]);
  return () => (isUnclear ? setWaiting(query) : leave());
}
