import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** How many are drawn at once: a screen holds about ten, and more would cause a noticeable delay. */
const AT_ONCE = 100;
/** More are drawn when the visible part comes this close to the last, as a root margin of IntersectionObserver. */
const AHEAD = '600px';

/**
 * How many of `count` items to draw, and a ref for an element after them: when that becomes visible, more are drawn. Without
 * IntersectionObserver all are drawn.
 */
export function useGrowing(count: number): [shown: number, end: (element: Element | null) => void] {
  const [shown, setShown] = useState(AT_ONCE);
  const observer = useRef<IntersectionObserver>(undefined);
  useEffect(() => () => observer.current?.disconnect(), []);
  const end = useCallback((element: Element | null): void => {
    observer.current?.disconnect();
    if (!element) return;
    if (!('IntersectionObserver' in globalThis)) {
      setShown(Number.POSITIVE_INFINITY);
      return;
    }
    const look = (entries: IntersectionObserverEntry[]): void => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      setShown((known) => known + AT_ONCE);
      // If it is still visible afterwards, it has not crossed anything: it is observed again.
      observer.current?.unobserve(element);
      requestAnimationFrame(() => observer.current?.observe(element));
    };
    observer.current = new IntersectionObserver(look, { rootMargin: AHEAD });
    observer.current.observe(element);
  }, []);
  return [Math.min(shown, count), end];
}
