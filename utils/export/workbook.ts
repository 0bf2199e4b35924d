import { isDay } from '@/utils/model/time';
import { largest } from '@/utils/text/largest';
import { cleanText } from './clean-text';
import type { BookFormat, CellKind, Chunk, SheetStart, WriteOptions } from './format';
import type { NotebookSource } from './source';
import { type OnProgress, streamNotebook } from './stream';

/** The longest content of a workbook's cell (Excel's limit), in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** Rows whose cells decide how wide columns are; the narrowest and the widest, in characters. */
const ROWS_FOR_WIDTH = 200;
const [NARROWEST, WIDEST] = [8, 60];

/** How a day is shown: as in every other format. */
const DAY_FORMAT = 'yyyy-mm-dd';

/** The first day that Excel counts as others do: in its calendar 29 February 1900 exists. */
const FIRST_DAY = '1900-03-01';

interface Sheet extends SheetStart {
  rows: string[][];
}

/**
 * A workbook's bytes. Cells are text, days or numbers, so that nothing in them is computed; the first row is frozen and
 * filters the others.
 */
export async function* writeBook(
  format: BookFormat,
  source: NotebookSource,
  options: WriteOptions,
  onProgress?: OnProgress,
): AsyncGenerator<Chunk> {
  const sheets: Sheet[] = [];
  for await (const piece of streamNotebook(format, source, options, { onProgress }))
    if ('sheet' in piece) sheets.push({ ...piece, rows: [] });
    else sheets.at(-1)?.rows.push(piece);
  // Loaded when a workbook is first exported.
  const [{ default: writeXlsxFile }, { getCellAddress }] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
  ]);
  const lastCell = ({ rows }: Sheet): string => getCellAddress(rows.length - 1, (rows[0]?.length ?? 1) - 1);
  // Excel finds a filter in the sheet, LibreOffice by this name.
  const filterName = (sheet: Sheet, index: number): string =>
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${sheet.sheet}'!$A$1:${lastCell(sheet).replace(/[A-Z]+/, '$$$&$$')}</definedName>`;
  const blob = await writeXlsxFile(
    sheets.map(({ sheet, rows, kinds }) => ({
      sheet,
      stickyRowsCount: 1,
      columns: widthsOf(rows),
      data: rows.map((row, index) =>
        row.map((cell, at) => (index === 0 ? headerCell(cell) : cellOf(cell, kinds.get(rows[0]?.[at] ?? '')))),
      ),
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _, { sheetIndex }) =>
                  xml.replace('</sheetData>', `$&<autoFilter ref="A1:${lastCell(sheets[sheetIndex] as Sheet)}"/>`),
              },
              'xl/workbook.xml': {
                transform: (xml) =>
                  xml.replace(
                    '<definedNames/>',
                    () => `<definedNames>${sheets.map(filterName).join('')}</definedNames>`,
                  ),
              },
            },
          },
        },
      ],
    },
  ).toBlob();
  yield new Uint8Array(await blob.arrayBuffer());
}

/** The width of each column, in characters: its longest line, within limits. East Asian characters count as two. */
const widthsOf = (rows: string[][]): { width: number }[] =>
  (rows[0] ?? []).map((_, at) => {
    const lines = rows.slice(0, ROWS_FOR_WIDTH).flatMap((row) => (row[at] ?? '').slice(0, WIDEST).split('\n'));
    const lengths = lines.map((line) => line.replace(/[\u1100-\uffef]/g, '  ').length + 1);
    return { width: Math.min(WIDEST, largest(lengths, NARROWEST)) };
  });

const headerCell = (text: string) => ({ value: text, type: String, fontWeight: 'bold' as const });

/** A cell of its column's kind; text where the words are none, such as several days, only a year, or 2026-02-30. */
function cellOf(text: string, kind: CellKind | undefined) {
  if (text === '') return null;
  if (kind === 'number' && Number.isFinite(Number(text))) return { value: Number(text), type: Number };
  if (kind === 'day' && isDayOfExcel(text)) return { value: new Date(text), type: Date, format: DAY_FORMAT };
  return { value: shortened(cleanText(text)), type: String };
}

const isDayOfExcel = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && text >= FIRST_DAY && isDay(text);

const shortened = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).toWellFormed()}…`;
