const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for use in HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** The lines of a plain text as HTML paragraphs, blank ones left out. */
export const textToHtml = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');

const IMPORTED = 'file:///imported/';

/** The address of something without a web address, made from the file's name for it. */
export const localAddress = (name: string): string => IMPORTED + encodeURIComponent(name.toWellFormed());

/**
 * The name of something without a web address, made distinct by whatever else is known of it. A file that knows more or
 * less gives the same thing another name: see `mayBeSame` in adopt.ts.
 */
export const qualifiedName = (...facts: readonly (string | undefined)[]): string =>
  facts.filter((fact) => fact).join(', ');

/** Whether an address is one that `localAddress` made up. */
export const isLocalAddress = (url: string): boolean => url.startsWith(IMPORTED);
