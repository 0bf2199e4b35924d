import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** When what `box` shows goes while it has the focus, the focus goes back to where it was before it came. */
export function useFocusReturn(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    const before = document.activeElement;
    return () => {
      const hadFocus = element?.contains(document.activeElement);
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [box]);
}
