import { useEffect } from 'preact/hooks';
import { useLatest } from './use-latest';

/** Controls that are shown over a text. */
export const OVER_TEXT =
  '.drawer, .floating, .docked, .toast-place, .reader-bar, .review-bar, .read-aloud, .tour, dialog';

/** Further than this from where it was pressed, the mouse was dragged. CSS px. */
const DRAGGED = 4;

/** Calls `onClick` for each click on the text or next to it, but not on interactive elements. A drag is not a click. */
export function useClickBeside(onClick: (event: MouseEvent) => void): void {
  const click = useLatest(onClick);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let pressed = { clientX: 0, clientY: 0 };
    const press = (event: PointerEvent): void => {
      pressed = event;
    };
    // Whether something is selected proves nothing: at a click on a selection, it is still there.
    const listen = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest(`${OVER_TEXT}, button, a`)) return;
      const { clientX, clientY } = event;
      if (Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) <= DRAGGED) click(event);
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('click', listen, { signal });
    return () => controller.abort();
  }, [click]);
}
