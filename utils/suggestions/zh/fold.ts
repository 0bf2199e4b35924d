import { parseFold } from '@/utils/anchoring/fold';

/** 乾 is a name as often as a drought; 巿 is a common slip for 市 in Hong Kong. */
const OTHERWISE: readonly [string, string][] = [
  ['乾', '乾'],
  ['巿', '市'],
];

const table = new Map<string, string>();
let anyTraditional = /(?!)/g;

/**
 * Loads the text of public/traditional-to-simplified.txt, once, before Traditional Chinese is read. It is a file of its
 * own because other code needs it too.
 */
export function knowTraditional(text: string): void {
  parseFold(text).forEach((simplified, traditional) => {
    if (simplified) table.set(String.fromCharCode(traditional), String.fromCharCode(simplified));
  });
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
