import { fragmentOf } from './fragment-of';

/** UTF-16 code units of a first line that can be a headline. */
const LONGEST_HEADLINE = 120;
/** Lines broken by hand or by a mail program are about so long. */
const SHORTEST_BREAK = 45;
const LONGEST_BREAK = 100;

const BLANK_LINES = /\n[^\S\n]*\n\s*?(?=[^\n])/;
/**
 * Two blanks or a tab at the beginning of a line: code, columns, verse. The wide blanks before a Chinese paragraph do
 * not count.
 */
const INDENTED = /^(?: {2}|\t)/m;

/** Whether one paragraph was broken into lines of about one length, between words. */
function isBroken(lines: readonly string[]): boolean {
  const broken = lines.slice(0, -1);
  return broken.every(({ length }) => length >= SHORTEST_BREAK && length <= LONGEST_BREAK) && lines.every(hasBlank);
}

const hasBlank = (line: string): boolean => /\S \S/.test(line);

/**
 * Turns the copy of a plain text file, which browsers show as one block of code, into an article: a short first line
 * that stands alone becomes the headline, and the rest paragraphs. Without such a line (a list, a program, a log) the
 * copy stays as it is.
 */
export function setPlainText(document: Document): void {
  const block = document.querySelector('body > pre');
  const text = (block?.textContent ?? '').replace(/\r\n?/g, '\n').trim();
  const [headline = '', ...parts] = text.split(BLANK_LINES);
  if (!block || parts.length === 0 || headline.includes('\n') || headline.length > LONGEST_HEADLINE) return;
  const set = (name: 'h1' | 'p' | 'pre', words: string): Element => {
    const element = document.createElement(name);
    element.textContent = words;
    return element;
  };
  const paragraphs = parts.flatMap((part) => {
    if (INDENTED.test(part)) return [set('pre', part)];
    const lines = part.split('\n').filter((line) => line.trim() !== '');
    return isBroken(lines) ? [set('p', part)] : lines.map((line) => set('p', line.trim()));
  });
  block.replaceWith(fragmentOf(document, [set('h1', headline), ...paragraphs]));
}
