const CODE = /<(pre|code)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const BREAK = /<\/?(?:br|div|p|li|tr|td)\b[^>]*>/i;
const TAG_OR_ENTITY = /<[^>]*>|&\w+;/g;

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * `text` with its lines of program code replaced by blanks, so that all offsets stay the same. `html` is the article's
 * markup, which shows what is code. A word of code within a sentence counts as prose.
 */
export function withoutCode(text: string, html: string): string {
  const code = new Set(
    Array.from(html.matchAll(CODE), ([, , inner = '']) => inner.split(BREAK))
      .flat()
      .map((line) => lettersOf(line.replace(TAG_OR_ENTITY, ''))),
  );
  code.delete('');
  if (code.size === 0) return text;
  return text.replace(/[^\n]+/g, (line) => (code.has(lettersOf(line)) ? ' '.repeat(line.length) : line));
}
