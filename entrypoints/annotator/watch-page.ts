/** Pages that keep changing are looked at again this often at most, and a page at rest soon after its last change. */
const REST_MS = 600;
const LONGEST_MS = 3000;

/** What may show or hide text without a change of its nodes. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded'];

export interface PageWatch {
  /** Text that is not seen yet is waited for: what may show it counts as a change, too. */
  waitForText(isWaiting: boolean): void;
}

/** Calls `onChange` when the page's text has changed and come to rest, or its body was replaced, until `signal` aborts. */
export function watchPage(onChange: () => void, signal: AbortSignal): PageWatch {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let isWaiting = false;
  const tell = (): void => {
    since = 0;
    // A framework may have put another body in its place.
    observe();
    if (document.body) onChange();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(rest);
    const now = performance.now();
    since ||= now;
    rest = setTimeout(tell, Math.max(0, Math.min(REST_MS, since + LONGEST_MS - now)));
  });
  function observe(): void {
    observer.disconnect();
    // A page may write itself anew: then the root is another one, and for a moment there is no body.
    observer.observe(document, { childList: true });
    if (!document.body) return;
    observer.observe(document.documentElement, { childList: true });
    const shown = isWaiting ? { attributes: true, attributeFilter: SHOWING } : {};
    observer.observe(document.body, { childList: true, characterData: true, subtree: true, ...shown });
  }
  observe();
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    observer.disconnect();
  });
  return {
    waitForText(wanted) {
      if (wanted === isWaiting) return;
      isWaiting = wanted;
      observe();
    },
  };
}

/** Calls `onMove` when a page of one document goes to another address, until `signal` aborts. */
export function watchAddress(onMove: () => void, signal: AbortSignal): void {
  let address = location.href;
  const look = (): void => {
    if (location.href === address) return;
    address = location.href;
    onMove();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  // Where there is no Navigation API, an address set by script is noticed with the text that follows it.
  navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
  addEventListener('hashchange', look, { signal });
  addEventListener('pageshow', look, { signal });
}
