import { cleanText } from './clean-text';
import type { BookFormat, Chunk, WriteOptions } from './format';
import type { NotebookSource } from './source';
import { type OnProgress, streamNotebook } from './stream';

/** What a cell of a workbook holds at most (Excel's limit), in UTF-16 units. */
const LONGEST_CELL = 32_767;

interface Sheet {
  sheet: string;
  rows: string[][];
}

/** A workbook's bytes. Cells are text, so that nothing in them is computed; the first row stays in sight. */
export async function* writeBook(
  format: BookFormat,
  source: NotebookSource,
  options: WriteOptions,
  onProgress?: OnProgress,
): AsyncGenerator<Chunk> {
  const sheets: Sheet[] = [];
  for await (const piece of streamNotebook(format, source, options, { onProgress }))
    if ('sheet' in piece) sheets.push({ sheet: piece.sheet, rows: [] });
    else sheets.at(-1)?.rows.push(piece);
  // Loaded when a workbook is asked for.
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const blob = await writeXlsxFile(
    sheets.map(({ sheet, rows }) => ({
      sheet,
      stickyRowsCount: 1,
      data: rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0))),
    })),
  ).toBlob();
  yield new Uint8Array(await blob.arrayBuffer());
}

function cellOf(text: string, isHeader: boolean) {
  if (text === '') return null;
  const value = shortened(cleanText(text));
  return { value, type: String, ...(isHeader ? { fontWeight: 'bold' as const } : {}) };
}

const shortened = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).toWellFormed()}…`;
