import { browser } from 'wxt/browser';

/** How often it is looked whether the extension is still the one that made this document. Milliseconds. */
const LOOK_MS = 1000;

/**
 * Has the extension been replaced or removed under this document? In Chromium a surface loses its id, and frames and pages go.
 * In Firefox a frame over a page stays as a picture that nothing answers: its timers and its storage go on, the browser empties
 * the global, and whatever was imported from it is a dead object, which throws when it is touched.
 */
export function isReplaced(): boolean {
  try {
    const { browser: own } = globalThis as { browser?: { runtime?: unknown } };
    return !browser.runtime?.id || (own !== undefined && own.runtime === undefined);
  } catch {
    return true;
  }
}

/** Calls `onReplaced` once when that has happened, at the latest with the next key, until `signal` aborts. */
export function watchReplaced(onReplaced: () => void, signal: AbortSignal): void {
  const gone = new AbortController();
  const until = AbortSignal.any([signal, gone.signal]);
  const look = (): void => {
    if (!isReplaced()) return;
    gone.abort();
    onReplaced();
  };
  const timer = setInterval(look, LOOK_MS);
  until.addEventListener('abort', () => clearInterval(timer));
  globalThis.addEventListener?.('keydown', look, { capture: true, signal: until });
}
