import { useLayoutEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

/** `.` and `,` as they are typed in either script. */
const STEPS: Record<string, 1 | -1> = { '.': 1, '。': 1, ',': -1, '，': -1 };

interface Options {
  isOn: boolean;
  /** The edits are listed: the keys are for them first, and not for the passage at hand. */
  isOpen: boolean;
}

/** Goes to the next edit and to the one before, while `isOn`. Text that is typed keeps its signs. */
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
