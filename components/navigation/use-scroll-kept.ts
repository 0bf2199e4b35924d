import { useEffect } from 'preact/hooks';
import type { PageName } from './pages';
import { addressHere, placeHere, rememberPlace } from './place-memory';

/** Milliseconds in which a page may still grow to its earlier height. */
const GROWING = 3000;

/** Remembers a page's scroll offset for the way back, however the page is left; undefined leaves that to the page. */
export function useScrollKept(page: PageName | undefined): void {
  useEffect(() => {
    if (!page) return;
    const controller = new AbortController();
    const { signal } = controller;
    // The content arrives a moment after the page: the browser's own scroll restoration would find nothing to scroll.
    history.scrollRestoration = 'manual';
    const place = placeHere(page);
    // Another page in the same document begins at its top.
    if (place && place.scrollTop > 0) scrollOnceTallEnough(place.scrollTop, signal);
    else if (!location.hash || page === 'codebook') scrollTo(0, 0);
    const remember = (): void => rememberPlace(page, { address: addressHere(), scrollTop: Math.round(scrollY) });
    addEventListener('pagehide', remember, { signal });
    return () => controller.abort();
  }, [page]);
}

/** Scrolls down to `top` px as soon as the page is long enough, unless the reader does something first. */
function scrollOnceTallEnough(top: number, signal: AbortSignal): void {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < top + innerHeight) return;
    scrollTo(0, top);
    stop();
  });
  observer.observe(document.body);
  const timer = setTimeout(stop, GROWING);
  for (const event of ['wheel', 'keydown', 'pointerdown'])
    addEventListener(event, stop, { signal: waiting.signal, passive: true });
  signal.addEventListener('abort', stop, { signal: waiting.signal });
  waiting.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
