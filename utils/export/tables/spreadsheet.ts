import { cleanText } from '@/utils/export/clean-text';
import type { WriteOptions } from '@/utils/export/format';

// What spreadsheets take for the start of a formula, including full-width forms and leading white space.
const FORMULA = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\n])/;

/** A cell that no spreadsheet computes, since page text is not trusted (OWASP, CSV injection). */
const inert = (text: string) => {
  const clean = cleanText(text);
  return FORMULA.test(clean) ? `'${clean}` : clean;
};

/** A cell as it was before it was made inert: one that began with an apostrophe has two. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

const csvCell = (text: string) => (/[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Machine names leave cells raw, because those files are read by programs, not spreadsheets. */
type Guard = Pick<WriteOptions, 'headers'>;

const guarded = ({ headers }: Guard) => (headers === 'machine' ? cleanText : inert);

/** Rows of RFC 4180 with their CRLF. */
export function rowWriter(options: Guard): (cells: readonly string[]) => string {
  const cellOf = guarded(options);
  return (cells) => `${cells.map((cell) => csvCell(cellOf(cell))).join(',')}\r\n`;
}

/** One row that a spreadsheet can open safely. */
export const csvRow = rowWriter({});

/**
 * Readers take a quotation mark at the start of a cell for an enclosing one, and swallow what follows up to the next.
 */
const tsvCell = (text: string): string => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Writes rows of tab-separated values for pasting, without line ends in cells. No-break spaces stay, because they
 * distinguish `; ` in a name from `; ` between two.
 */
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
