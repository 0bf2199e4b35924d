import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import { selectedRange, watchSelection } from '@/utils/annotator/watch-selection';
import { paintCursor } from './cursor-paint';
import { type Passage, passageOf } from './passage';
import { selectInLinks } from './select-in-links';

/** In Chromium a field that is typed in takes the selection: a code is looked for, and the passage it is for stays. */
const isFindingCode = (): boolean => document.activeElement?.closest('.code-finder') != null;

/**
 * What is selected in `body`, once the selection has settled, and a function that selects nothing; given the range that
 * was dealt with, it leaves another that the reader has selected since. `onSettled` hears of each new one.
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
      setSelected(undefined); // at once: the next key is for what comes after
    },
    [body],
  );
  return [selected, clear];
}

/** Whether something in `body` is selected that is not `range`. */
export function isOtherSelected(body: HTMLElement, range: Range): boolean {
  const now = selectedRange(body);
  return [Range.START_TO_START, Range.END_TO_END].some((how) => (now?.compareBoundaryPoints(how, range) ?? 0) !== 0);
}
