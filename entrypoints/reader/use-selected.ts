import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import { selectedRange, watchSelection } from '@/utils/annotator/watch-selection';
import { paintCursor } from './cursor-paint';
import { type Passage, passageOf } from './passage';
import { selectInLinks } from './select-in-links';

/** In Chromium a focused text field clears the document's selection; the passage stays current during a code search. */
const isFindingCode = (): boolean => document.activeElement?.closest('.code-finder') != null;

/**
 * The selection in `body` once it has settled, and a function that clears it; given the range that was handled, it
 * leaves a newer selection alone. `onSettled` is called for each new one.
 */
export function useSelected(
  body: HTMLElement | undefined,
  text: AnnotatedText | undefined,
  onSettled: (passage: Passage) => void,
): [Passage | undefined, (done?: Range) => void] {
  const [selected, setSelected] = useState<Passage>();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!body || !text) return;
    const gone = new AbortController();
    const settle = (range: Range | undefined): void => {
      const holds = range === undefined && isFindingCode();
      setHeld(holds);
      if (holds) return;
      const passage = range && passageOf(text, range, 'selection');
      setSelected(passage);
      if (passage) onSettled(passage);
    };
    watchSelection(body, settle, gone.signal);
    selectInLinks(body, gone.signal);
    return () => gone.abort();
  }, [body, text, onSettled]);
  useEffect(() => {
    if (!isHeld || !selected) return;
    paintCursor(selected.range);
    return () => paintCursor(undefined);
  }, [isHeld, selected]);
  const clear = useCallback(
    (done?: Range) => {
      setHeld(false);
      if (done && body && isOtherSelected(body, done)) {
        setSelected((known) => (known?.range === done ? undefined : known));
        return;
      }
      document.getSelection()?.removeAllRanges();
      setSelected(undefined); // at once, since the next key belongs to what comes after
    },
    [body],
  );
  return [selected, clear];
}

/** Whether something other than `range` is selected in `body`. */
export function isOtherSelected(body: HTMLElement, range: Range): boolean {
  const now = selectedRange(body);
  return [Range.START_TO_START, Range.END_TO_END].some((how) => (now?.compareBoundaryPoints(how, range) ?? 0) !== 0);
}
