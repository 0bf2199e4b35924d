import type { ArticleMetadata } from '@/utils/model/article';
import { type Decoded, type ImportFormat, type ReadContext, type ReadResult, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asList, asText } from './loose';
import { parseTime } from './parse-time';
import { localAddress } from './plain-text';
import { csvRows, HEAD, jsonTable, type Table, tableIn } from './read-table';
import { nearestColor } from './refi-codes';
import { type Columns, type Field, guessColumns, isCodebook, isOwnTable } from './table-columns';

/** Spreadsheets are told by an apostrophe that a cell is no formula; ours write it, and it is no part of the words. */
const GUARD = /^'(?=[=+\-@\t])/;
/** What the columns are: as the reader chose for a table of this header, else as their names say. */
const columnsFor = (header: readonly string[], { columns }: ReadContext): Columns | undefined =>
  columns?.(header) ?? guessColumns(header);

function isTable(file: Decoded, context: ReadContext): boolean {
  if (file.kind === 'json') {
    const table = jsonTable(file.value);
    return table !== undefined && columnsFor(table.header, context) !== undefined;
  }
  if (file.kind !== 'text') return false;
  if (/\.(csv|tsv|tab)$/i.test(context.fileName ?? '')) return true;
  const head = file.text.slice(0, HEAD);
  const [header = []] = csvRows(head);
  const columns = columnsFor(header, context);
  return header.length > 1 && columns !== undefined && columns.filter((field) => field).length > 1;
}

/** Tags as programs put several into one cell: Pocket `a|b`, ours `a; b`, others `a, b`, Instapaper `["a","b"]`. */
function listOf(cell: string): string[] {
  if (/^\s*\[.*\]\s*$/s.test(cell)) {
    try {
      return asList(JSON.parse(cell))
        .map(asText)
        .filter((tag) => tag.trim() !== '');
    } catch {
      // Readwise Reader writes lists as Python does.
      const quoted = [...cell.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');
      if (quoted.length > 0) return quoted.filter((tag) => tag.trim() !== '');
    }
  }
  const separator = [/[;；]/, /\|/, /[,，、]/].find((one) => one.test(cell));
  return (separator ? cell.split(separator) : [cell])
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '');
}

/** Codes as our own tables join them, which may have commas and strokes in their names. */
const ownCodes = (cell: string): string[] =>
  cell
    .split('; ')
    .map((code) => code.trim())
    .filter((code) => code !== '');

/** A tag of an article in its note: articles have no codes. */
const asHashtags = (tags: readonly string[]): string => tags.map((tag) => `#${tag.replace(/\s+/g, '_')}`).join(' ');

/** Raindrop's cell of highlights: `Highlight:…` and below it perhaps `Note:…`. */
function highlightsIn(cell: string): { quote: string; note: string }[] {
  return cell
    .split(/^Highlight:\s*/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [quote = '', ...notes] = part.split(/^Note:\s*/m);
      return { quote: quote.trim(), note: notes.join('\n').trim() };
    });
}

type Cells = Partial<Record<Field, string>>;

/** March 1, 2024; 1 March 2024; 1.3.2024; 2024 March 1; seconds or more since 1970. */
const DAY_IN_WORDS =
  /\p{L}\W+\d{1,2}(?:st|nd|rd|th)?\W+\d{4}|\d{1,2}\W+\p{L}+\W+\d{4}|\d{1,2}\D\d{1,2}\D\d{4}|\d{4}\W+\p{L}+\W+\d{1,2}|^\d{8,}$/u;

/** The day that the words of a cell name, in no zone but their own; undefined for a year, a month or a season alone. */
function publishedDay(words: string): string | undefined {
  const numbers = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})(?!\d)/.exec(words);
  const time = parseTime(words);
  if (!time || !(numbers || DAY_IN_WORDS.test(words))) return undefined;
  if (numbers) return [numbers[1], numbers[2]?.padStart(2, '0'), numbers[3]?.padStart(2, '0')].join('-');
  const date = new Date(time);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function metadataOf({ author, published, site, source }: Cells): Partial<ArticleMetadata> {
  const iso = published && publishedDay(published);
  const authors = (author ?? '').split(/\s*[;；]\s*/).filter((name) => name !== '');
  return {
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(iso && published ? { published: { text: published, iso } } : {}),
    ...(site ? { site } : {}),
    ...(source ? { source } : {}),
  };
}

/** The rows of one annotation, where a table has one for each of its codes. */
interface Entry {
  key: string;
  article: string;
  quote: { exact: string; prefix: string; suffix: string };
  note: string;
  codes: string[];
  created: string | undefined;
  modified: string | undefined;
}

/**
 * Keys for rows by what they say and where. An id that is no UUID may be a row's number, another row's in the next file, or
 * its article's: it only tells the same words at several places apart.
 */
function createKeys(): (place: string, id?: string) => string {
  const idsAt = new Map<string, string[]>();
  return (place, id = '') => {
    const ids = idsAt.get(place) ?? [];
    if (!ids.includes(id)) ids.push(id);
    idsAt.set(place, ids);
    const nth = ids.indexOf(id);
    return nth === 0 ? place : `${place}\n#${nth + 1}`;
  };
}

const HAS_SCHEME = /^(https?|file):/i;

function readEntries(records: ImportedRecords, { header, rows }: Table, columns: Columns): void {
  const entries = new Map<string, Entry>();
  const keyAt = createKeys();
  const isOurs = isOwnTable(header);
  for (const [index, row] of rows.entries()) {
    const cells: Cells = {};
    for (const [at, field] of columns.entries()) {
      const cell = (row[at] ?? '').replace(GUARD, '').trim();
      if (cell === '') continue;
      if (field) cells[field] = cell;
      else records.leaveOut(header[at] || `#${at + 1}`);
    }
    for (let at = columns.length; at < row.length; at++) if (row[at]?.trim()) records.leaveOut(`#${at + 1}`);
    if (Object.keys(cells).length === 0) continue;
    // Hypothesis does not say in a table what a reply answers.
    if (/^reply$/i.test(cells.kind ?? '')) {
      records.refuse('annotations', cells.note ?? `#${index + 1}`, 'no-parent');
      continue;
    }
    const { url = '', title = '', quote = '', note = '' } = cells;
    const address = HAS_SCHEME.test(url) ? url : title ? localAddress(title) : '';
    if (address === '') {
      records.refuse(
        quote ? 'annotations' : 'articles',
        url || quote.slice(0, 40) || `#${index + 1}`,
        url ? 'unsafe-address' : 'no-article',
      );
      continue;
    }
    const tags = isOurs ? ownCodes(cells.codes ?? '') : listOf(cells.codes ?? '');
    const created = parseTime(cells.created);
    const said = highlightsIn(cells.highlights ?? '');
    const isAlone = quote === '' && said.length === 0;
    const article = records.article(address, {
      title: title || url,
      metadata: metadataOf(cells),
      ...(HAS_SCHEME.test(url) ? {} : { name: title }),
      note: joinNotes(cells.articleNote ?? '', isAlone || cells.highlights ? joinNotes(note, asHashtags(tags)) : ''),
      ...(isAlone && created ? { own: { created, accessed: created } } : {}),
    });
    const quotes = quote ? [{ quote, note }, ...said] : said;
    for (const one of quotes) {
      // A cell cut by another program's view of a page has its line ends there.
      const exact = one.quote.replace(/\r\n?/g, '\n');
      const own = quote && isUuid(cells.id) ? cells.id : undefined;
      const isAnothers = own !== undefined && (entries.get(own)?.quote.exact ?? exact) !== exact;
      const place = `table\n${article}\n${cells.prefix ?? ''}\n${exact}`;
      const key = own === undefined || isAnothers ? keyAt(place, quote ? cells.id : '') : own;
      const known = entries.get(key);
      const codes = cells.highlights ? [] : tags.map((tag) => (isOurs ? records.codeAt([tag]) : codeOf(records, tag)));
      entries.set(key, {
        key,
        article,
        quote: { exact, prefix: cells.prefix ?? '', suffix: cells.suffix ?? '' },
        note: joinNotes(known?.note ?? '', one.note),
        codes: [...new Set([...(known?.codes ?? []), ...codes])],
        created: known?.created ?? created,
        modified: parseTime(cells.modified),
      });
    }
  }
  for (const entry of entries.values()) records.annotations.push(entry);
}

const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A code, under others where the cell gives its path. */
const codeOf = (records: ImportedRecords, tag: string): string =>
  records.codeAt(
    tag
      .split(/\s+[/>›]\s+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

function readCodebook(records: ImportedRecords, { header, rows }: Table, columns: Columns): void {
  const at = (field: Field) => columns.indexOf(field);
  const known = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const cell = (field: Field) => (at(field) < 0 ? '' : (row[at(field)] ?? '').replace(GUARD, '').trim());
    for (const [number, field] of columns.entries())
      if (!field && row[number]?.trim()) records.leaveOut(header[number] ?? '');
    const path = cell('path') ? cell('path').split(/\s*[/>›]\s*/) : [cell('code')];
    const names = path.filter((name) => name !== '');
    if (names.length === 0) {
      records.refuse('codes', `#${index + 1}`, 'malformed');
      continue;
    }
    const place = names.join('\n').toLowerCase();
    if (known.has(place)) {
      records.refuse('codes', names.join('/'), 'same-name');
      continue;
    }
    known.add(place);
    const colour = cell('colour');
    records.codeAt(names, {
      definition: cell('definition'),
      example: cell('example'),
      ...(colour ? { color: nearestColor(colour) } : {}),
    });
  }
}

/**
 * Tables: codebooks, quotes with where they are from, lists of addresses. What a column holds is told by its name, or by
 * the reader; what no column says is refused by name.
 */
export const tables: ImportFormat = {
  id: 'table',
  recognizes: isTable,
  async read(file, context): Promise<ReadResult> {
    const table = tableIn(file);
    if (!table) return refuse('unknown-format');
    const { header, rows } = table;
    const columns = columnsFor(header, context);
    const seen = { header, columns: columns ?? header.map(() => undefined), sample: rows.slice(0, 3) };
    if (!columns) return { ...refuse('unknown-table', header.join(', ').slice(0, 200)), table: seen };
    if (rows.length === 0) return refuse('nothing-readable');
    const records = new ImportedRecords(context.now);
    const isCodes = isCodebook(columns);
    if (isCodes) readCodebook(records, table, columns);
    else readEntries(records, table, columns);
    const told = isCodes
      ? { codes: ['definition', 'example'] as const }
      : { annotations: ['codes', 'note'] as const, articles: ['note'] as const, codes: [], revisions: [] };
    const contents = await records.finish(isCodes ? 'codebook-csv' : 'table', told);
    return { ...contents, table: seen };
  },
};
