/** Is this document a frame over a web page? */
const isFramed = (): boolean => window.parent !== window;

/**
 * What the browser handed over (an answer, an event, what is stored), as this document's own. Firefox keeps such values in a
 * place that goes with the extension: once that is replaced, the frame it leaves over a page could not touch them, not even to
 * show what it had shown before. Pages of ours close then, and in Chromium frames do: there nothing is copied.
 */
export const ownCopy = <T>(value: T): T =>
  import.meta.env.FIREFOX && isFramed() && typeof value === 'object' && value !== null ? structuredClone(value) : value;
