import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** When the contents of `box` disappear while they have the focus, it returns to where it was before they appeared. */
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
