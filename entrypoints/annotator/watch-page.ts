/** Pages that keep changing are looked at again this often at most, and a page at rest soon after its last change. */
const REST_MS = 600;
const LONGEST_MS = 3000;

/** Calls `onChange` when the page's text has changed and come to rest, until `signal` aborts. */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const tell = (): void => {
    since = 0;
    onChange();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(rest);
    const now = performance.now();
    since ||= now;
    rest = setTimeout(tell, Math.max(0, Math.min(REST_MS, since + LONGEST_MS - now)));
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    observer.disconnect();
  });
}
