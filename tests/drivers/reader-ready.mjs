/** What the clean view shows once its article can be annotated, or once it said why there is none. `text`: painted, not yet. */
export const READER_READY = '[data-reader-ready]:not([data-reader-ready="text"])';
