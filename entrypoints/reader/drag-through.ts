import { OVER_TEXT } from '@/components/hooks/use-click-beside';
import './drag-through.css';

/**
 * While the reader drags a selection, the controls over the text ignore the mouse (`data-dragging`, drag-through.css):
 * in Chromium a drag that met one would select to the end of the article. Until `signal` aborts.
 */
export function dragThrough(signal: AbortSignal): void {
  const { dataset } = document.documentElement;
  const press = ({ target, button, pointerType }: PointerEvent): void => {
    if (button !== 0 || pointerType === 'touch') return;
    if (target instanceof Element && !target.closest(OVER_TEXT)) dataset.dragging = '';
  };
  // If the release was missed, the next move shows that no button is down.
  const release = ({ buttons }: PointerEvent): void => {
    if (buttons === 0) delete dataset.dragging;
  };
  document.addEventListener('pointerdown', press, { signal });
  for (const type of ['pointerup', 'pointercancel', 'pointermove'] as const)
    document.addEventListener(type, release, { signal, capture: true });
}
