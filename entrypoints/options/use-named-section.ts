import { useEffect } from 'preact/hooks';

/** Milliseconds in which sections above may still grow: what they show comes a moment after the page. */
const GROWING = 3000;

/** Brings the section into sight that the address names (`#places`), and keeps it there until the reader does something. */
export function useNamedSection(box: { current: HTMLElement | null }, names: readonly string[]): void {
  useEffect(() => {
    const controller = new AbortController();
    let waiting = new AbortController();
    const show = (): void => {
      waiting.abort();
      waiting = new AbortController();
      const { signal } = waiting;
      const section = box.current?.children[names.indexOf(location.hash.slice(1))];
      if (!box.current || !section) return;
      const observer = new ResizeObserver(() => section.scrollIntoView({ block: 'start' }));
      observer.observe(box.current);
      const stop = (): void => waiting.abort();
      const timer = setTimeout(stop, GROWING);
      for (const event of ['wheel', 'keydown', 'pointerdown']) addEventListener(event, stop, { signal, passive: true });
      signal.addEventListener('abort', () => {
        observer.disconnect();
        clearTimeout(timer);
      });
      section.scrollIntoView({ block: 'start' });
    };
    show();
    addEventListener('hashchange', show, { signal: controller.signal });
    return () => {
      controller.abort();
      waiting.abort();
    };
  }, []);
}
