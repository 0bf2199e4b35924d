import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import { watchSelection } from '@/utils/annotator/watch-selection';
import { type Passage, passageOf } from './passage';

/**
 * What is selected in `body`, once the selection has settled, and a function that selects nothing. `onSettled` hears of
 * each new one.
 */
export function useSelected(
  body: HTMLElement | undefined,
  text: AnnotatedText | undefined,
  onSettled: (passage: Passage) => void,
): [Passage | undefined, () => void] {
  const [selected, setSelected] = useState<Passage>();
  useEffect(() => {
    if (!body || !text) return;
    const gone = new AbortController();
    const settle = (range: Range | undefined): void => {
      const passage = range && passageOf(text, range, 'selection');
      setSelected(passage);
      if (passage) onSettled(passage);
    };
    watchSelection(body, settle, gone.signal);
    return () => gone.abort();
  }, [body, text, onSettled]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(undefined); // at once: the next key is for what comes after
  }, []);
  return [selected, clear];
}
