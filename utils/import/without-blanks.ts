/** Words without what programs make otherwise of their own accord: blanks and line ends, how accents are composed. */
export const withoutBlanks = (words: string): string => words.normalize('NFC').replace(/\s+/g, '');
