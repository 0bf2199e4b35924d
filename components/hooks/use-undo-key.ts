import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

/** Fields that undo their own typing: sliders, checkboxes and menus do not. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable]';

/** As ARIA names them. */
export const UNDO_KEYS = 'Control+z';

/** As they are printed on keys. */
export const UNDO_PRINTED = 'Ctrl+Z';

/** Calls `onUndo` on Ctrl+Z (⌘Z), except in a field, where it undoes typing. Undefined: there is nothing to undo. */
export function useUndoKey(onUndo: (() => void) | undefined): void {
  const latest = useRef(onUndo);
  latest.current = onUndo;
  useEffect(() => {
    const controller = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const isUndoKey = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndoKey || event.altKey || event.shiftKey || isComposing(event) || !latest.current) return;
      if (event.target instanceof HTMLElement && event.target.matches(FIELDS)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
