import { cleanText } from '@/utils/export/clean-text';
import type { WriteOptions } from '@/utils/export/format';

// What a spreadsheet takes for the start of a formula, full-width forms and leading white space included.
const FORMULA = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\n])/;

/** A cell no spreadsheet computes: page text is not to be trusted (OWASP, CSV injection). */
const inert = (text: string) => {
  const clean = cleanText(text);
  return FORMULA.test(clean) ? `'${clean}` : clean;
};

/** A cell as it was before it was made inert: one that began with an apostrophe has two. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

const csvCell = (text: string) => (/[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What is done to cells: nothing where headers are machine names, since programs read those files, not spreadsheets. */
type Guard = Pick<WriteOptions, 'headers'>;

const guarded = ({ headers }: Guard) => (headers === 'machine' ? cleanText : inert);

/** Rows of RFC 4180 with their CRLF. */
export function rowWriter(options: Guard): (cells: readonly string[]) => string {
  const cellOf = guarded(options);
  return (cells) => `${cells.map((cell) => csvCell(cellOf(cell))).join(',')}\r\n`;
}

/** One row as a spreadsheet may open it. */
export const csvRow = rowWriter({});

/** Readers take a quotation mark at the start of a cell for an enclosing one, and swallow what follows up to the next. */
const tsvCell = (text: string): string => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows of tab-separated values, for pasting: a cell has no line ends. No-break spaces stay: one tells `; ` in a name from `; ` between two. */
export function tsvRow(options: Guard): (cells: readonly string[]) => string {
  const cellOf = guarded(options);
  return (cells) =>
    `${cells
      .map((cell) =>
        tsvCell(
          cellOf(cell)
            .replace(/[^\S\u00a0]+/g, ' ')
            .trim(),
        ),
      )
      .join('\t')}\n`;
}

/** Without it, Excel reads UTF-8 as the system's own encoding, and Chinese as mojibake. */
export const BYTE_ORDER_MARK = '\ufeff';
