import { cleanText } from '@/utils/export/clean-text';

// What a spreadsheet takes for the start of a formula, full-width forms and leading white space included.
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\n]/;

/** A cell no spreadsheet computes: page text is not to be trusted (OWASP, CSV injection). */
const inert = (text: string) => {
  const clean = cleanText(text);
  return FORMULA.test(clean) ? `'${clean}` : clean;
};

const csvCell = (text: string) => (/[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row of RFC 4180 with its CRLF. */
export const csvRow = (cells: string[]): string => `${cells.map((cell) => csvCell(inert(cell))).join(',')}\r\n`;

/** One row of tab-separated values, for pasting: a cell has no line ends. */
export const tsvRow = (cells: string[]): string =>
  `${cells.map((cell) => inert(cell).replace(/\s+/g, ' ').trim()).join('\t')}\n`;

/** Without it, Excel reads UTF-8 as the system's own encoding, and Chinese as mojibake. */
export const BYTE_ORDER_MARK = '\ufeff';
