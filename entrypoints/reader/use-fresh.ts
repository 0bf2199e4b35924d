import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Annotation } from '@/utils/model/annotation';
import type { Passage } from './passage';

/** Scrolled so far, in CSS px, the reader has gone on. */
const GONE_ON = 160;

export interface Fresh {
  /** What the reader marked last and has not turned away from. */
  fresh: { id: Annotation['id']; passage: Passage } | undefined;
  markedJustNow: (id: Annotation['id'] | undefined, passage: Passage) => void;
  leaveFresh: () => void;
}

/**
 * The mark made last, which the next code, note or copy is for: until something else is selected or pressed, the reader
 * walks or scrolls on, or it is deleted.
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
    // At once, not when it has settled: a key pressed meanwhile is not for what was marked before.
    const select = (): void => {
      if (document.getSelection()?.isCollapsed === false) leaveFresh();
    };
    document.addEventListener('selectionchange', select, { signal });
    return () => left.abort();
  }, [fresh, leaveFresh]);
  return { fresh: annotations.some(({ id }) => id === fresh?.id) ? fresh : undefined, markedJustNow, leaveFresh };
}
