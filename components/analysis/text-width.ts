// Pictures are laid out before they are drawn: the width of text is estimated, generously enough for every font.

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** The estimated width of text in CSS px, at a font size in px. */
export const textWidth = (words: string, size: number): number =>
  [...words].reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.58), 0) * size;

/** Text, shortened with an ellipsis where it is wider than `width` px. */
export function fitted(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  const chars = [...words];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** Text in lines no wider than `width` px; broken between Han characters and at spaces. */
export function wrapped(words: string, width: number, size: number): string[] {
  const lines = [''];
  for (const part of words.match(/[^\s\p{Script=Han}]+\s*|\p{Script=Han}|\s+/gu) ?? []) {
    const line = (lines.at(-1) ?? '') + part;
    if (lines.at(-1) !== '' && textWidth(line.trimEnd(), size) > width) lines.push(part.trimStart());
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
