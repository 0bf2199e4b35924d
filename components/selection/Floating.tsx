import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from '@/components/hooks/use-focus-return';
import { usedTouch } from './last-pointer';
import { BARS, clearEdge, marginBeside, placeBeside, placeInMargin, topOfCard } from './place-beside';
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
  /** The passage will be scrolled clear of the foot of the window. */
  isAtFoot?: boolean;
  /** Without a margin it stands next to the passage, on the lines that follow or precede it. */
  isCard?: boolean;
  children: ComponentChildren;
}

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

/** The top of the brush's bar, which has the lowest place in the window. */
const brushEdge = (): number => document.querySelector('.docked')?.getBoundingClientRect().top ?? innerHeight;

/**
 * A box in the margin beside a passage where there is room, following it when the page scrolls; otherwise at an edge of
 * the window, where it covers neither the passage nor the sentences around it, or, if it is a card, right below or above the
 * passage. After a touch it is always there.
 */
export function Floating({ ranges, label, role = 'dialog', class: kind = '', isAtFoot, isCard, children }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const following = new AbortController();
    const given = isAtFoot ? 'foot' : undefined;
    let edge: ReturnType<typeof clearEdge> | undefined = given;
    let wasAbove = false;
    const place = (): void => {
      const lines = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) return;
      const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
      const column = columnOf(ranges[0]);
      // A touch selection has handles with a finger on them: the box stays close, but clear of them.
      const hasHandles = usedTouch();
      const margin =
        !hasHandles && column && marginBeside(column, { ...viewport, width: Math.min(viewport.width, drawerEdge()) });
      element.style.opacity = '1';
      element.style.maxWidth = margin ? `${Math.min(margin.width, WIDEST)}px` : '';
      element.dataset.place = margin ? 'margin' : hasHandles ? 'beside' : 'edge';
      if (!margin && !hasHandles) {
        element.style.transform = '';
        element.dataset.edge = edge ?? 'foot';
        const { height } = element.getBoundingClientRect();
        const top = isCard ? topOfCard(first, last, height, { ...viewport, height: brushEdge() }, wasAbove) : undefined;
        if (top === undefined) {
          // There it stays, however far the text is scrolled and the box grows.
          edge ??= clearEdge(first, last, height, viewport);
          element.dataset.edge = edge;
          return;
        }
        wasAbove = top < first.top;
        element.dataset.edge = 'passage';
        element.style.transform = `translateY(${Math.round(top)}px)`;
        return;
      }
      delete element.dataset.edge;
      const size = element.getBoundingClientRect();
      const { left, top } = margin
        ? placeInMargin(margin.side, column, first, size, viewport)
        : placeBeside(first, last, size, viewport, { hasHandles, bars: BARS });
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    };
    place();
    const { signal } = following;
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
    element.addEventListener('mousedown', keepSelection, { signal });
    addEventListener('scroll', place, { passive: true, signal });
    const resize = (): void => {
      edge = given;
      place();
    };
    addEventListener('resize', resize, { signal });
    return () => following.abort();
  }, [ranges, isAtFoot, isCard]);

  useFocusReturn(box);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have names
    <div class={`floating ${kind}`} role={role} aria-label={label} ref={box}>
      {children}
    </div>
  );
}
