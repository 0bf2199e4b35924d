// Limits of one record, in UTF-16 units. Separate from the schemas, for pages that need only the numbers.

/** The longest quote. */
export const LONGEST_QUOTE = 100_000;
/** The longest address. */
export const LONGEST_ADDRESS = 10_000;
