import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Annotation } from '@/utils/model/annotation';
import type { Passage } from './passage';

/** After scrolling this far, in CSS px, the reader has moved on. */
const GONE_ON = 160;

export interface Fresh {
  /** The annotation made last, until the reader turns away from it. */
  fresh: { id: Annotation['id']; passage: Passage } | undefined;
  markedJustNow: (id: Annotation['id'] | undefined, passage: Passage) => void;
  leaveFresh: () => void;
}

/**
 * The annotation made last, to which the next code, note or copy applies, until something else is selected or pressed,
 * the cursor moves, the reader scrolls on, or it is deleted.
 */
export function useFresh({ annotations }: Pick<ShownRecord, 'annotations'>): Fresh {
  const [fresh, setFresh] = useState<Fresh['fresh']>();
  const leaveFresh = useCallback(() => setFresh(undefined), []);
  const markedJustNow = useCallback((id: Annotation['id'] | undefined, passage: Passage): void => {
    setFresh(id === undefined ? undefined : { id, passage });
  }, []);
  useEffect(() => {
    if (!fresh) return;
    const left = new AbortController();
    const { signal } = left;
    const at = scrollY;
    addEventListener('scroll', () => Math.abs(scrollY - at) > GONE_ON && leaveFresh(), { passive: true, signal });
    // At once, before the selection settles: a key pressed meanwhile is not for the old annotation.
    const select = (): void => {
      if (document.getSelection()?.isCollapsed === false) leaveFresh();
    };
    document.addEventListener('selectionchange', select, { signal });
    return () => left.abort();
  }, [fresh, leaveFresh]);
  return { fresh: annotations.some(({ id }) => id === fresh?.id) ? fresh : undefined, markedJustNow, leaveFresh };
}
