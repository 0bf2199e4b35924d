/** A text with every run of white space as one space, and none at the ends. */
export const tidyText = (text: string): string => text.replace(/\s+/g, ' ').trim();
