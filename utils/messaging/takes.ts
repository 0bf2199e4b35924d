// Apart from the requests: pages that need these words need no schemas.

/** What the reader may take instead of what the extraction found. */
export const TAKES = ['all-text', 'selection', 'block'] as const;
