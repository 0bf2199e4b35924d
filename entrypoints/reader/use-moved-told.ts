import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Annotating } from './use-annotating';

/** Says once, when an article is opened, that annotations are orphans or that their words were edited. */
export function useMovedTold({ orphans, changed, tell }: Annotating, show: () => void): void {
  const words = useWords(annotateWords);
  const isTold = useRef(false);
  useEffect(() => {
    if (isTold.current || orphans.size + changed.size === 0) return;
    isTold.current = true;
    const action = { label: words.showMoved, run: show };
    tell({ text: words.textMoved(orphans.size, changed.size), action, stays: true });
  }, [orphans, changed]);
}
