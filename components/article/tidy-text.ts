/** White space of every kind as single spaces, none at the ends. */
export const tidyText = (text: string): string => text.replace(/\s+/g, ' ').trim();
