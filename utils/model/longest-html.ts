// Apart from the schemas: the live page's scripts take this, and not zod with it.

/** Of longer markup the clean view shows the beginning: parsing it would freeze the view. In UTF-16 code units. */
export const LONGEST_HTML = 2_000_000;
