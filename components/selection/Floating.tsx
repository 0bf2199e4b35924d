import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from '@/components/hooks/use-focus-return';
import { usedTouch } from './last-pointer';
import { placeBeside } from './place-beside';
import './Floating.css';

// Pressing a button must not take the selection away; a field needs its caret.
function keepSelection(event: MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

interface Props {
  /** The passage it stands beside. */
  ranges: readonly Range[];
  label: string;
  role?: 'dialog' | 'toolbar';
  class?: string;
  children: ComponentChildren;
}

/** A box that floats beside a passage, never over it, and follows it when the page scrolls or the window changes. */
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
      const { left, top } = placeBeside(first, last, element.getBoundingClientRect(), viewport, {
        hasHandles: usedTouch(),
      });
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
