import { cleanText } from './clean-text';

// XML 1.0 knows no such characters, not even escaped.
const NOT_XML = /[\ufffe\uffff]/g;

/** Text made safe between tags and inside quoted attributes, in HTML and XML alike. */
export const escapeMarkup = (text: string): string =>
  cleanText(text)
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
