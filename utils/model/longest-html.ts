// Apart from the schemas: the live page's scripts take this, and not zod with it.

/** Longer markup is cut in the clean view, since parsing it would freeze the view. In UTF-16 units. */
export const LONGEST_HTML = 2_000_000;
