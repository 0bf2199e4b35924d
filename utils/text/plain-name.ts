/** A name as names are compared: width, composed letters, white space and capitals aside. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
