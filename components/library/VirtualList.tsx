import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './VirtualList.css';

interface Props {
  id: string;
  label: string;
  /** Where each line starts, CSS px; one entry more than lines. */
  tops: Float64Array;
  /** The line the keyboard is on; -1 for none. */
  active: number;
  renderLine: (line: number) => ComponentChildren;
  /** Stable for a line as long as it means the same. */
  keyOf: (line: number) => string;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Lines are made this far above and below what is seen, px. */
const MARGIN = 500;

export const lineId = (list: string, line: number): string => `${list}-${line}`;

/** A list of any length, of which only the lines in sight exist. Its lines are options; see `lineId`. */
export function VirtualList({ id, label, tops, active, renderLine, keyOf, onKeyDown }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const count = tops.length - 1;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element || active < 0) return;
    const top = tops[active] ?? 0;
    const bottom = tops[active + 1] ?? top;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [active, tops]);

  const first = lineAt(tops, seen.top - MARGIN);
  const last = Math.min(count - 1, lineAt(tops, seen.top + seen.height + MARGIN));
  const lines = count > 0 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
  return (
    <div
      class="virtual-list"
      id={id}
      ref={box}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      tabIndex={0}
      {...(active >= 0 && active < count ? { 'aria-activedescendant': lineId(id, active) } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" class="virtual-list-all" style={{ height: `${tops[count] ?? 0}px` }}>
        {lines.map((line) => (
          <div
            key={keyOf(line)}
            role="presentation"
            class="virtual-list-line"
            style={{
              transform: `translateY(${tops[line] ?? 0}px)`,
              height: `${(tops[line + 1] ?? 0) - (tops[line] ?? 0)}px`,
            }}
          >
            {renderLine(line)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The line at a height; the first or last beyond the ends. */
function lineAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
