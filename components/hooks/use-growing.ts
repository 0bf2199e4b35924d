import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** So many are drawn at once: a screen has some ten of them, and more would be felt. */
const AT_ONCE = 100;
/** More are drawn when what is seen is this close to the last, as IntersectionObserver has it. */
const AHEAD = '600px';

/**
 * How many of `count` things are to be drawn, and a reference for an element behind them: when that comes into sight, more
 * are. With nobody to tell what is seen, all are drawn.
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
      // Still in sight afterwards, it has not crossed anything: it is looked at anew.
      observer.current?.unobserve(element);
      requestAnimationFrame(() => observer.current?.observe(element));
    };
    observer.current = new IntersectionObserver(look, { rootMargin: AHEAD });
    observer.current.observe(element);
  }, []);
  return [Math.min(shown, count), end];
}
