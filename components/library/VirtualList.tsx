import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './VirtualList.css';
import { lowerBound } from '@/utils/text/lower-bound';

interface Props {
  id: string;
  label: string;
  /** The top of each line, CSS px; one entry more than lines. */
  tops: Float64Array;
  /** The line with the keyboard cursor; -1 for none. */
  active: number;
  /** Identifies contents and order of the list: another list is shown from its beginning, where no line is active. */
  order: string;
  /** Initial scroll offset, CSS px. */
  initialTop?: number;
  /** `width`: of the list, CSS px; 0 before it is laid out. */
  renderLine: (line: number, width: number) => ComponentChildren;
  /** The sticky heading for the first visible line; nothing where it has none. */
  renderHeading?: (firstSeen: number) => ComponentChildren;
  /** Stable for a line as long as it means the same. */
  keyOf: (line: number) => string;
  onKeyDown: (event: KeyboardEvent, inView: LinesInView) => void;
}

/** The lines of which at least a part is visible below the sticky heading. */
export interface LinesInView {
  first: number;
  last: number;
}

/** Lines are rendered this far above and below the visible part, px. */
const MARGIN = 500;

/** The id of a line’s element, for `aria-activedescendant`; `list` is the id of the list. */
export const lineId = (list: string, line: number): string => `${list}-${line}`;

/**
 * Where the active line ends, px from the list's top, if it was visible in a view of this height; undefined otherwise,
 * and in a list too long to be scrolled by pixels.
 */
function bottomInSight(
  { active, tops }: Pick<Props, 'active' | 'tops'>,
  scrollTop: number,
  view: number,
): number | undefined {
  const bottom = tops[active + 1] ?? 0;
  const isTrue = listScale(tops.at(-1) ?? 0, view).offsetAt(scrollTop) === scrollTop;
  return isTrue && active >= 0 && bottom > scrollTop && bottom <= scrollTop + view ? bottom : undefined;
}

/** A list of any length in which only the visible lines exist. Its lines are options; see `lineId`. */
export function VirtualList({
  id,
  label,
  tops,
  active,
  order,
  initialTop = 0,
  renderLine,
  renderHeading,
  keyOf,
  onKeyDown,
}: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: initialTop, height: 800, width: 0 });
  const count = tops.length - 1;

  const latest = useRef({ active, tops });
  latest.current = { active, tops };
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let height = element.clientHeight;
    const look = (): void => {
      const before = height;
      height = element.clientHeight;
      // A bar that appears below the list, as for a selection, must not cover the active line.
      const bottom = bottomInSight(latest.current, element.scrollTop, before);
      if (bottom !== undefined && bottom > element.scrollTop + height) element.scrollTop = bottom - height;
      setSeen({ top: element.scrollTop, height, width: element.clientWidth });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  /** Matches in saved texts arrive after the others: until the reader scrolls, the list stays where it was left. */
  const kept = useRef(initialTop > 0 ? initialTop : undefined);
  const letGo = (): void => {
    kept.current = undefined;
  };
  useLayoutEffect(() => {
    if (box.current && kept.current !== undefined) box.current.scrollTop = kept.current;
  }, [tops]);

  const shown = useRef(order);
  useLayoutEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    kept.current = undefined;
    box.current?.scrollTo(0, 0);
  }, [order]);

  /** How much of the list the sticky heading covers, CSS px. */
  const heading = useRef<HTMLDivElement>(null);
  const covered = (): number => heading.current?.firstElementChild?.getBoundingClientRect().height ?? 0;
  const linesInView = ({ clientHeight, scrollTop }: HTMLElement): LinesInView => {
    const offset = listScale(tops[count] ?? 0, clientHeight).offsetAt(scrollTop);
    return { first: lineAt(tops, offset + covered()), last: lineAt(tops, offset + clientHeight - 1) };
  };

  useEffect(() => {
    const element = box.current;
    if (!element || active < 0) return;
    const { clientHeight: view, scrollTop } = element;
    const { offsetAt, scrollTopAt } = listScale(tops[count] ?? 0, view);
    const top = (tops[active] ?? 0) - covered();
    const bottom = tops[active + 1] ?? top;
    if (top < offsetAt(scrollTop)) element.scrollTop = scrollTopAt(top);
    else if (bottom > offsetAt(scrollTop) + view) element.scrollTop = scrollTopAt(bottom - view);
  }, [active, tops]);

  const scale = listScale(tops[count] ?? 0, seen.height);
  const offset = scale.offsetAt(seen.top);
  const first = lineAt(tops, offset - MARGIN);
  const last = Math.min(count - 1, lineAt(tops, offset + seen.height + MARGIN));
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
      // A pressed line would take the focus, and lose it when the line is removed: the list keeps the keyboard.
      onFocusIn={({ target }) => {
        if ((target as Element).matches('[role="option"]')) box.current?.focus({ preventScroll: true });
      }}
      onWheel={letGo}
      onPointerDown={letGo}
      onKeyDown={(event) => {
        letGo();
        onKeyDown(event, linesInView(event.currentTarget));
      }}
    >
      {renderHeading && count > 0 && offset > 0 ? (
        <div role="presentation" class="virtual-list-heading" ref={heading}>
          {renderHeading(lineAt(tops, offset))}
        </div>
      ) : null}
      <div role="presentation" class="virtual-list-all" style={{ height: `${scale.height}px` }}>
        {lines.map((line) => (
          <div
            key={keyOf(line)}
            role="presentation"
            class="virtual-list-line"
            style={{
              transform: `translateY(${(tops[line] ?? 0) - offset + seen.top}px)`,
              height: `${(tops[line + 1] ?? 0) - (tops[line] ?? 0)}px`,
            }}
          >
            {renderLine(line, seen.width)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Browsers cut off taller boxes: Firefox at 17.9 million CSS px, Chromium at 33.5 million. */
const TALLEST = 16_000_000;

/** Maps a list of any height to a box that a browser can still show. All values CSS px. */
interface ListScale {
  /** Height of the box with the lines. */
  height: number;
  /** The list offset at the upper edge when the box is scrolled to `scrollTop`. */
  offsetAt: (scrollTop: number) => number;
  /** Its opposite. */
  scrollTopAt: (offset: number) => number;
}

/**
 * The scale of a list of `total` px seen through `view` px: one to one, until the list is taller than a browser's box
 * allows. Beyond that a scroll step goes proportionally further, and the list's end is still at the box's end.
 */
export function listScale(total: number, view: number, tallest = TALLEST): ListScale {
  if (total <= tallest) return { height: total, offsetAt: (top) => top, scrollTopAt: (offset) => offset };
  const ratio = (total - view) / (tallest - view);
  return { height: tallest, offsetAt: (top) => top * ratio, scrollTopAt: (offset) => offset / ratio };
}

/** The line at an offset, CSS px; the first or last beyond the ends. `tops` has one entry more than lines. */
export const lineAt = (tops: Float64Array, offset: number): number =>
  Math.max(0, lowerBound(tops.length - 1, (line) => (tops[line] ?? 0) > offset) - 1);
