import { SIMPLIFIED, TRADITIONAL } from '@/utils/suggestions/lists/traditional';

const table = new Map([...TRADITIONAL].map((char, at) => [char, SIMPLIFIED.charAt(at)]));
const anyTraditional = new RegExp(`[${TRADITIONAL}]`, 'g');

/**
 * Traditional → Simplified, character by character, so that one set of rules reads both.
 * The result has the length of the input: every offset found in it holds in the original.
 */
export function fold(text: string): string {
  return text.replace(anyTraditional, (char) => table.get(char) ?? char);
}
