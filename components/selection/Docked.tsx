import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusReturn } from '@/components/hooks/use-focus-return';
import './Docked.css';

/** A bar at the foot of the window, out of the way of the text. Pressing its buttons keeps the selection. */
export function Docked({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useFocusReturn(box);
  return (
    <div
      class="docked passage-toolbar"
      data-edge="foot"
      role="toolbar"
      aria-label={label}
      ref={box}
      onMouseDown={(event) => {
        if (!(event.target as Element).matches('input')) event.preventDefault();
      }}
    >
      {children}
    </div>
  );
}
