/**
 * A name in the form in which names are compared: without differences of width, composition, white space and capitals.
 */
export const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
