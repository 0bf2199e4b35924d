// What one record may hold, UTF-16 units. Apart from the schemas, for pages that need the numbers and no schemas.

/** Of a passage's words. */
export const LONGEST_QUOTE = 100_000;
/** Of an address. */
export const LONGEST_ADDRESS = 10_000;
