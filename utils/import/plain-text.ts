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

/** Where things without a web address live: a name of the imported file's own. */
export const localAddress = (name: string): string => IMPORTED + encodeURIComponent(name.toWellFormed());

/**
 * What one thing without a web address is called, told apart from others of its title by what else is known of it. A file
 * that knows less, or more, of the same thing gives it another name: `mayBeSame` in adopt.ts.
 */
export const qualifiedName = (...facts: readonly (string | undefined)[]): string =>
  facts.filter((fact) => fact).join(', ');

/** Whether an address is one that `localAddress` made up. */
export const isLocalAddress = (url: string): boolean => url.startsWith(IMPORTED);
