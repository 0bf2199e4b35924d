import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { libraryWords } from '@/utils/i18n/library';

interface Props {
  /** The name of the custom property that holds the pane's width. */
  name: 'facets' | 'detail';
  /** The side of the line on which the pane is. */
  side: 'start' | 'end';
  least: number;
  most: number;
}

/** Distance that an arrow key moves the line, in CSS px. */
const STEP = 24;

const entryOf = (name: Props['name']): string => `library-pane-${name}`;

/** Width always left to the list between the panes, in CSS px. */
const LIST_KEEPS = 300;

/**
 * The line between two panes of the library. It is a sibling of the panes, so it does not scroll with them. It can be
 * dragged or moved with the arrow keys; a double click resets it.
 */
export function PaneSplitter({ name, side, least, most }: Props) {
  const words = useWords(libraryWords);
  const line = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | undefined>(
    () => Number(localStorage.getItem(entryOf(name))) || undefined,
  );
  useEffect(() => {
    // Set on the whole library, because the parts above the panes use the widths too.
    const library = line.current?.closest<HTMLElement>('.library');
    if (width === undefined) {
      library?.style.removeProperty(`--${name}`);
      localStorage.removeItem(entryOf(name));
    } else {
      // A width chosen in a wider window must not take the list's room in this one.
      const room = name === 'detail' ? `, 100% - ${LIST_KEEPS}px - var(--beside))` : `, ${most}px)`;
      library?.style.setProperty(`--${name}`, `clamp(${least}px, ${width}px${room}`);
      localStorage.setItem(entryOf(name), String(width));
    }
  }, [name, width, least, most]);
  const widthOf = (pane: string): number =>
    line.current?.parentElement?.querySelector(`.library-${pane}`)?.getBoundingClientRect().width ?? 0;
  const current = (): number => widthOf(name) || least;
  /** The greatest possible width in this window, given the other pane's width. */
  const limit = (): number => {
    const all = line.current?.parentElement?.getBoundingClientRect().width ?? 0;
    const room = all - widthOf(name === 'detail' ? 'facets' : 'detail') - LIST_KEEPS;
    return Math.round(Math.max(least, Math.min(most, room)));
  };
  const set = (wanted: number): void => setWidth(Math.round(Math.max(least, Math.min(limit(), wanted))));
  const [now, setNow] = useState(least);
  const [widest, setWidest] = useState(most);
  const measure = useRef<() => void>(() => undefined);
  measure.current = () => {
    setNow(Math.round(current()));
    setWidest(limit());
  };
  useEffect(() => {
    // Observe both panes: the room for one depends on the other.
    const observer = new ResizeObserver(() => measure.current());
    const panes = line.current?.parentElement;
    for (const one of panes ? [panes, ...panes.children] : []) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  useEffect(() => measure.current(), [width]);
  const growing = side === 'start' ? 1 : -1;
  const drag = (event: PointerEvent): void => {
    const target = event.currentTarget as HTMLElement;
    const [from, before] = [event.clientX, current()];
    const isMirrored = getComputedStyle(target).direction === 'rtl' ? -1 : 1;
    const dragging = new AbortController();
    const { signal } = dragging;
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', ({ clientX }) => set(before + (clientX - from) * growing * isMirrored), {
      signal,
    });
    for (const end of ['pointerup', 'pointercancel'] as const)
      target.addEventListener(end, () => dragging.abort(), { signal });
    event.preventDefault();
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by) set(current() + by * growing);
    else if (event.key === 'Enter') setWidth(undefined);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved, which <hr> is not
    <div
      ref={line}
      class={`pane-splitter pane-splitter-${side}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resizePane}
      aria-valuenow={now}
      aria-valuemin={least}
      aria-valuemax={Math.max(now, widest)}
      title={words.resizePane}
      onPointerDown={drag}
      onKeyDown={press}
      onDblClick={() => setWidth(undefined)}
    />
  );
}
