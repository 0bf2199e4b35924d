import { OVER_TEXT } from '@/components/hooks/use-click-beside';
import './drag-through.css';

/**
 * While words are dragged over, what stands over the text is not there for the mouse (`data-dragging`, drag-through.css): a drag
 * that met it would select to the end of the article in Chromium. Until `signal` aborts.
 */
export function dragThrough(signal: AbortSignal): void {
  const { dataset } = document.documentElement;
  const press = ({ target, button, pointerType }: PointerEvent): void => {
    if (button !== 0 || pointerType === 'touch') return;
    if (target instanceof Element && !target.closest(OVER_TEXT)) dataset.dragging = '';
  };
  // Where the release was not heard of, the next move tells.
  const release = ({ buttons }: PointerEvent): void => {
    if (buttons === 0) delete dataset.dragging;
  };
  document.addEventListener('pointerdown', press, { signal });
  for (const type of ['pointerup', 'pointercancel', 'pointermove'] as const)
    document.addEventListener(type, release, { signal, capture: true });
}
