/** 乾 is a name as often as a drought; 巿 is a common slip for 市 in Hong Kong. */
const OTHERWISE: readonly [string, string][] = [
  ['乾', '乾'],
  ['巿', '市'],
];

const table = new Map<string, string>();
let anyTraditional = /(?!)/g;

/**
 * Tells the pairs of public/traditional-to-simplified.txt (Traditional first, nothing between), once, before Traditional
 * Chinese is read: they are a file of their own, because others need them too.
 */
export function knowTraditional(pairs: string): void {
  const all = pairs.trim();
  for (let at = 0; at + 1 < all.length; at += 2) table.set(all.charAt(at), all.charAt(at + 1));
  for (const [traditional, simplified] of OTHERWISE) table.set(traditional, simplified);
  anyTraditional = new RegExp(`[${[...table.keys()].join('')}]`, 'g');
}

/**
 * Traditional → Simplified, character by character, so that one set of rules reads both.
 * The result has the length of the input: every offset found in it holds in the original.
 */
export function fold(text: string): string {
  return text.replace(anyTraditional, (char) => table.get(char) ?? char);
}
