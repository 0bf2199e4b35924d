import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from '@/components/hooks/use-focus-return';
import { usedTouch } from './last-pointer';
import { BARS, marginBeside, placeBeside, placeInMargin } from './place-beside';
import './Floating.css';

// Pressing a button must not clear the selection; a field needs its caret.
function keepSelection(event: MouseEvent): void {
  if (!(event.target as Element).matches('textarea, input')) event.preventDefault();
}

interface Props {
  /** The passage beside which it is shown. */
  ranges: readonly Range[];
  label: string;
  role?: 'dialog' | 'toolbar';
  class?: string;
  children: ComponentChildren;
}

/** The height of a message and the space below it, in CSS px. */
const TOAST = 96;

/** Inside a margin, in CSS px. */
const WIDEST = 380;

/** The column of text that holds a passage, without its margins. */
const columnOf = (range: Range | undefined): DOMRect | undefined => {
  const node = range?.startContainer;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('.article-body')?.getBoundingClientRect();
};

/** The left edge of a drawer at the side: floating boxes must not cover it. */
const drawerEdge = (): number =>
  document.querySelector('.drawer')?.getBoundingClientRect().left ?? Number.POSITIVE_INFINITY;

/**
 * A box in the margin beside a passage where there is room, otherwise above or below it, never over it; it follows the
 * passage when the page scrolls or the window changes.
 */
export function Floating({ ranges, label, role = 'dialog', class: kind = '', children }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const following = new AbortController();
    const place = (): void => {
      const lines = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) return;
      const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
      const column = columnOf(ranges[0]);
      // A touch selection has handles with a finger on them: the box stays close, but clear of them.
      const margin =
        !usedTouch() && column && marginBeside(column, { ...viewport, width: Math.min(viewport.width, drawerEdge()) });
      element.dataset.place = margin ? 'margin' : 'beside';
      element.style.maxWidth = margin ? `${Math.min(margin.width, WIDEST)}px` : '';
      const size = element.getBoundingClientRect();
      const { left, top } = margin
        ? placeInMargin(margin.side, column, first, size, viewport)
        : placeBeside(first, last, size, viewport, { hasHandles: usedTouch(), bars: BARS });
      // A message at the foot of the window would cover it: Toast.css.
      element.toggleAttribute('data-at-foot', top + size.height > viewport.height - TOAST && top > TOAST);
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      element.style.opacity = '1';
    };
    place();
    const { signal } = following;
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
    element.addEventListener('mousedown', keepSelection, { signal });
    addEventListener('scroll', place, { passive: true, signal });
    addEventListener('resize', place, { signal });
    return () => following.abort();
  }, [ranges]);

  useFocusReturn(box);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have names
    <div class={`floating ${kind}`} role={role} aria-label={label} ref={box}>
      {children}
    </div>
  );
}
