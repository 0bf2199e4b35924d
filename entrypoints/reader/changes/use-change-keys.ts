import { useLayoutEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

/** `.` and `,` on Latin and Chinese keyboards. */
const STEPS: Record<string, 1 | -1> = { '.': 1, '。': 1, ',': -1, '，': -1 };

interface Options {
  isOn: boolean;
  /** The list of edits is open: its keys come before those for the current passage. */
  isOpen: boolean;
}

/** Moves to the next or previous edit while `isOn`. Ignored while the reader types text. */
export function useChangeKeys(step: (by: 1 | -1) => void, { isOn, isOpen }: Options): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const by = STEPS[event.key];
      if (!by || isComposing(event) || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest('textarea, select, input, [contenteditable], dialog[open]'))
        return;
      event.preventDefault();
      step(by);
    };
    addEventListener('keydown', press, { signal: gone.signal, capture: isOpen });
    return () => gone.abort();
  }, [isOn, isOpen, step]);
}
