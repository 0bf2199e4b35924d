/**
 * Matches the clean view once its article can be annotated, or once it has said why there is none. With `text` the
 * article is only painted.
 */
export const READER_READY = '[data-reader-ready]:not([data-reader-ready="text"])';
