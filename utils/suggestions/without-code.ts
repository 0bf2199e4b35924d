const CODE = /<(pre|code)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const BREAK = /<\/?(?:br|div|p|li|tr|td)\b[^>]*>/i;
const TAG_OR_ENTITY = /<[^>]*>|&\w+;/g;

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * `text` with its lines of program code left blank, so that every offset stays what it is; `html` is the article's markup, in
 * which they are set as code. A word of code within a sentence is prose.
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
