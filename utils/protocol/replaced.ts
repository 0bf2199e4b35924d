import { browser } from 'wxt/browser';

/** How often to check whether the extension that made this document has been replaced. Milliseconds. */
const LOOK_MS = 1000;

/**
 * Whether the extension has been replaced or removed under this document. In Chromium a surface loses its id, and
 * frames and pages close. In Firefox a frame over a page stays as a picture without answers: timers and storage still
 * work, but the browser empties the global object, and whatever was imported from it is a dead object, which throws
 * when it is touched.
 */
export function isReplaced(): boolean {
  try {
    const { browser: own } = globalThis as { browser?: { runtime?: unknown } };
    return !browser.runtime?.id || (own !== undefined && own.runtime === undefined);
  } catch {
    return true;
  }
}

/** Calls `onReplaced` once when that has happened, at the latest at the next key, until `signal` aborts. */
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
