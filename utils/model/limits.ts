// Limits of one record, in UTF-16 units. Separate from the schemas, for pages that need only the numbers.

/** Of a quote. */
export const LONGEST_QUOTE = 100_000;
/** Of an address. */
export const LONGEST_ADDRESS = 10_000;
