/** Whether this document is a frame over a web page. */
const isFramed = (): boolean => window.parent !== window;

/**
 * A copy, made in this document, of what the browser handed over (an answer, an event, a stored value). In Firefox such
 * values die with the extension: once it is replaced, the frame it leaves over a page could not use them, not even to
 * show what it had shown. In Chromium frames are closed then: there nothing is copied.
 */
export const ownCopy = <T>(value: T): T =>
  import.meta.env.FIREFOX && isFramed() && typeof value === 'object' && value !== null ? structuredClone(value) : value;
