import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** Called with the width of the box in CSS px, whenever that changes. */
  onWidth?: (width: number) => void;
  children: ComponentChildren;
}

/** Content that may be wider than the page; then it scrolls, with the keyboard as well. */
export function Scroll({ label, onWidth, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const measure = (): void => {
    const element = box.current;
    if (!element) return;
    onWidth?.(Math.floor(element.clientWidth));
    setScrolls(element.scrollWidth > element.clientWidth);
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="figure-scroll" ref={box} {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
