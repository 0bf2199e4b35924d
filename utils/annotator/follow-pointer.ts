import { hitTest } from '@/utils/highlighting/hit-test';
import type { Painter } from '@/utils/highlighting/painter';

/** Shows which passages are under the pointer, once a frame at most, until `signal` aborts. */
export function followPointer(document: Document, painter: Painter, signal: AbortSignal): void {
  let hovered: string[] = [];
  let last: PointerEvent | undefined;
  const look = (): void => {
    const event = last;
    last = undefined;
    if (!event || signal.aborted) return;
    // Text that is being selected is not pointed at.
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
  // Anywhere, or what was left for the margin would still stand out.
  document.addEventListener('pointermove', follow, { signal, passive: true });
  document.documentElement.addEventListener('pointerleave', follow, { signal, passive: true });
}
