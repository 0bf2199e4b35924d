import { hitTest } from '@/utils/highlighting/hit-test';
import type { Painter } from '@/utils/highlighting/painter';

/** Highlights the passages under the pointer, at most once a frame, until `signal` aborts. */
export function followPointer(document: Document, painter: Painter, signal: AbortSignal): void {
  let hovered: string[] = [];
  let last: PointerEvent | undefined;
  const look = (): void => {
    const event = last;
    last = undefined;
    if (!event || signal.aborted) return;
    // While text is being selected, nothing is highlighted.
    const ids = event.buttons === 0 ? hitTest(document, painter.all(), event.clientX, event.clientY) : [];
    if (ids.join() === hovered.join()) return;
    hovered = ids;
    painter.hover(ids);
  };
  const follow = (event: PointerEvent): void => {
    if (painter.all().length === 0) return;
    if (!last) requestAnimationFrame(look);
    last = event;
  };
  // On any element: a pointer that leaves for the margin must end the highlight, too.
  document.addEventListener('pointermove', follow, { signal, passive: true });
  document.documentElement.addEventListener('pointerleave', follow, { signal, passive: true });
}
