import { saysCodes } from './codebook-columns';
import { mayBeCodes, readCodebook, standUnderEachOther } from './codebook-table';
import { type Decoded, type ImportFormat, type ReadContext, type ReadResult, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { isHome } from './markdown-source';
import { isMarkup, markupText } from './markup-text';
import { TOLD_OF_PASSAGES } from './own-facts';
import { isOwnLedger, isOwnRegister, isOwnTable } from './own-tables';
import { csvRows, HEAD, jsonTable, type Table, tableIn } from './read-table';
import { type Columns, guessColumns, isCodebook, isOwnCodebook, isZotero } from './table-columns';
import { readEntries } from './table-entries';
import { readAddress } from './written-address';

/** Rows above a header: what the table is called, when it was made. */
const MOST_ABOVE = 12;

/**
 * A table whose header follows rows of a word or two, with the contents of those; unchanged if its first row is a
 * header, or no row below is.
 */
function withoutTitle(table: Table, { columns }: ReadContext): Table & { above: string[] } {
  const all = [table.header, ...table.rows];
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '');
  const isHeader = (row: readonly string[]) => columns?.([...row]) !== undefined || guessColumns(row) !== undefined;
  const at = isHeader(table.header) ? 0 : all.slice(0, MOST_ABOVE).findIndex(isHeader);
  const [header = [], ...rows] = all.slice(Math.max(0, at));
  const above = all.slice(0, Math.max(0, at));
  const isTitle = at > 0 && above.every((row) => filled(row).length <= Math.max(1, (filled(header).length - 1) / 2));
  if (!isTitle) return { ...table, above: [] };
  return { header: header.map((cell) => cell.trim()), rows, above: above.flatMap(filled) };
}

/** If no column has addresses, one called “source” may. */
function sourceAsAddress({ rows }: Table, columns: Columns): Columns {
  const at = columns.indexOf('source');
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const addresses = cells.map(readAddress);
  const areAddresses = cells.length > 0 && addresses.every((address) => address !== undefined);
  if (columns.includes('url') || !areAddresses || addresses.some((one) => isHome(one ?? ''))) return columns;
  return columns.map((field) => (field === 'source' ? 'url' : field));
}

/** The columns: as the reader assigned them for this header, otherwise by their names and cells. */
function columnsFor(table: Table, { columns }: ReadContext): Columns | undefined {
  const chosen = columns?.(table.header);
  if (chosen) return chosen;
  const named = guessColumns(table.header, table.rows);
  const guessed = named && sourceAsAddress(table, named);
  if (!guessed) return undefined;
  const mayBe = isCodebook(guessed)
    ? isOwnCodebook(table.header) || mayBeCodes(table, guessed)
    : mayBeEntries(table, guessed);
  return mayBe ? guessed : undefined;
}

/** File names of codebooks: `codebook.csv`, `my_codes.csv`, `标签表.csv`. */
const CALLED_CODES =
  /code.?book|(?<!(?:post|zip|bar|area|country|product)[ _-]?)cod(?:es|ings?)(?![a-z])|coding.?(?:scheme|frame)|(?<![a-z])tags?(?![a-z])|themes?(?![a-z])|nodes?(?![a-z])|kategorien?system|codesystem|编码|編碼|标签|標籤|节点|節點|主题|主題|コード|코드|код/i;

/**
 * Whether only the reader can tell that hierarchical names are codes, because neither a column nor the file's name says
 * so. Pasted text has no file name; its hierarchical rows count as codes, which the reader sees before importing.
 */
function isDoubtfulCodebook(table: Table, columns: Columns, { columns: chosen, fileName }: ReadContext): boolean {
  const { header } = table;
  const isTold = !columns.includes('code') || columns.includes('path') || isOwnCodebook(header) || saysCodes(header);
  if (isTold || chosen?.(header)) return false;
  return fileName === undefined ? !standUnderEachOther(table.rows, columns) : !CALLED_CODES.test(fileName);
}

/** Whether a list without quotes is of pages: people and shops have addresses, too, and names. */
function mayBeEntries({ header, rows }: Table, columns: Columns): boolean {
  if (isOwnTable(header) || columns.includes('quote') || columns.includes('highlights')) return true;
  const at = columns.indexOf('url');
  const written = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  return (
    written.length === 0 || written.some((cell) => readAddress(cell) !== undefined || /^[a-z][\w+.-]*:\S/i.test(cell))
  );
}

function isTable(file: Decoded, context: ReadContext): boolean {
  // For a list of records with unknown fields the reader is asked, as for a table.
  if (file.kind === 'json') return jsonTable(file.value) !== undefined;
  if (file.kind !== 'text') return false;
  if (/\.(csv|tsv|tab)$/i.test(context.fileName ?? '')) return true;
  const [first = [], ...others] = csvRows(file.text.slice(0, HEAD));
  const table = withoutTitle({ header: first, rows: others }, context);
  const { header } = table;
  const columns = columnsFor(table, context);
  return header.length > 1 && columns !== undefined && columns.filter((field) => field).length > 1;
}

/** `="001"`, by which programs keep Excel from reading a number; in our own tables it is a page's text. */
function unwrapText(rows: string[][]): void {
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      const [, words] = /^="((?:[^"]|"")*)"$/s.exec(cell) ?? [];
      if (words !== undefined) row[at] = words.replaceAll('""', '"');
    }
}

/** Zotero’s own table, or a list of its works in JSON. */
const hasZoteroNotes = (header: readonly string[]): boolean => isZotero(header) || header.includes('itemType');

/** Converts Zotero's notes, several in one HTML cell, to Markdown. */
async function notesToMarkdown({ rows }: Table, columns: Columns, { parseMarkup }: ReadContext): Promise<void> {
  const at = columns.indexOf('note');
  for (const row of rows) {
    const written = row[at] ?? '';
    const page = isMarkup(written)
      ? await parseMarkup(written.replace(/(>)\s*;\s*(?=<)/g, '$1'), 'text/html')
      : undefined;
    if (page) row[at] = markupText(page.body, { markdown: true });
  }
}

const CODE = ['definition', 'example'] as const;
const OWN_CODE = [...CODE, 'names', 'color'] as const;
/** The columns if it has one of parents. */
const PLACED_CODE = [...OWN_CODE, 'parent'] as const;

/**
 * Tables: codebooks, quotes with sources, lists of addresses. A column's field follows from its name or the reader's
 * choice; a table without known columns is rejected.
 */
export const tables: ImportFormat = {
  id: 'table',
  recognizes: isTable,
  async read(file, context): Promise<ReadResult> {
    const broken: string[] = [];
    const found = tableIn(file, (row) => broken.push(row));
    if (!found) return refuse('unknown-format');
    const table = withoutTitle(found, context);
    const { header, rows, above } = table;
    if (isOwnRegister(header)) return refuse('own-reading', 'CSV');
    const columns = columnsFor(table, context);
    const seen = { header, columns: columns ?? header.map(() => undefined), sample: rows.slice(0, 3) };
    if (!columns || isDoubtfulCodebook(table, columns, context))
      return { ...refuse('unknown-table', header.join(', ').slice(0, 200)), table: seen };
    if (rows.length === 0) return refuse('nothing-readable');
    if (file.kind === 'text' && !isOwnTable(header) && !isOwnCodebook(header)) unwrapText(rows);
    if (hasZoteroNotes(header)) await notesToMarkdown(table, columns, context);
    const records = new ImportedRecords(context.now);
    for (const words of above) records.leaveOut(words.slice(0, 80));
    for (const [name, count] of found.beside ?? []) records.leaveOut(name, count);
    const isInOneLine =
      isOwnTable(header) && file.kind === 'text' && file.text.slice(0, HEAD).split('\n', 1)[0]?.includes('\t');
    if (isInOneLine) records.notice('annotations', 'TSV', 'in-one-line');
    const isCodes = isCodebook(columns);
    for (const row of broken) records.notice(isCodes ? 'codes' : 'annotations', row, 'open-quote');
    if (isCodes) readCodebook(records, table, columns);
    else readEntries(records, table, columns);
    const toldOfCodes = isOwnCodebook(header) ? (columns.includes('path') ? PLACED_CODE : OWN_CODE) : CODE;
    const told = isCodes ? { codes: toldOfCodes } : TOLD_OF_PASSAGES;
    const isOurs = isOwnTable(header);
    const contents = await records.finish(isCodes ? 'codebook-csv' : 'table', told, {
      toMinute: isOurs,
      guessesFacts: isOurs && !columns.includes('facts') && !isOwnLedger(header),
      // Without a column of ids, which people remove, a passage is matched by text and place.
      byPlace: isOurs && !columns.includes('id'),
    });
    return { ...contents, table: seen };
  },
};
