import Papa from 'papaparse';
import { isCodebookColumn } from './codebook-columns';
import { holdsCodes, isAddressColumn, isEntryColumn } from './column-names';
import type { Decoded } from './import-format';
import { asList, asText, type Loose, loose, looseList } from './loose';

/** UTF-16 code units in which the first line ends. */
export const HEAD = 8000;

const SEPARATORS = ['\t', ';', ',', '|'];

const isColumn = (name: string): boolean => isEntryColumn(name) || isCodebookColumn(name);

/**
 * The separator most frequent in the first line outside quotation marks; for a title without any, in the header below
 * it. A one-column list has none: values below its name keep the commas in their addresses.
 */
function separatorOf(text: string): string {
  const head = text.slice(0, HEAD);
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const isApart = (line: string) => SEPARATORS.some((separator) => line.includes(separator));
  const below = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .find(isApart);
  const names = (below ?? '').split(/[\t;,|]/).filter(isColumn);
  const isHeader = below !== undefined && !below.includes('://') && (names.length > 1 || !isColumn(first));
  const line = isApart(first) || !isHeader ? first : below;
  const count = (separator: string) => line.split(separator).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Excel's own first line, which names the separator: `sep=;`. */
const SAID = /^\ufeff?"?sep=(.)"?[,;\t]*(?:\r\n?|\n)/i;

/**
 * Rows of a table by RFC 4180, with cells unchanged. Blank rows are left out. An unclosed quotation mark is text;
 * `tellBroken` is called with the rows whose cells it makes doubtful.
 */
export function csvRows(text: string, tellBroken?: (row: string) => void): string[][] {
  const said = SAID.exec(text);
  const whole = said ? text.slice(said[0].length) : text.replace(/^\ufeff/, '');
  const separator = said?.[1] ?? separatorOf(whole);
  const lines = separator === '\t' ? unquotedRows(whole) : undefined;
  if (lines) return lines;
  return (slashedRows(whole, separator) ?? parsedRows(whole, separator, tellBroken)).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  );
}

/**
 * Rows of programs that escape quotation marks with a backslash, as MySQL does. Undefined unless only this reading
 * gives every row the same number of cells.
 */
function slashedRows(text: string, delimiter: string): string[][] | undefined {
  if (!text.includes('\\"')) return undefined;
  const evenly = (written: string) => {
    const { data, errors } = Papa.parse<string[]>(written, { delimiter, skipEmptyLines: 'greedy' });
    return errors.length === 0 && data.every((row) => row.length === data[0]?.length) ? data : undefined;
  };
  return evenly(text) ? undefined : evenly(text.replaceAll('\\"', '""'));
}

/** How many rows with an unclosed quotation mark are repaired; with more, it is a file of another kind. */
const MOST_OPEN = 200;

function parsedRows(text: string, delimiter: string, tellBroken?: (row: string) => void): string[][] {
  const rows: string[][] = [];
  let rest = text;
  for (let open = 0; open < MOST_OPEN; open++) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter });
    const width = (rows[0] ?? data[0])?.length;
    const faults = errors.filter(
      ({ type, code, row = 0 }) => type === 'Quotes' && isBroken(data[row], code, delimiter),
    );
    let mended: { at: number; cells: string[]; after: string } | undefined;
    for (const { row: at = 0 } of faults) {
      const from = at === 0 ? 0 : Papa.parse(rest, { delimiter, preview: at }).meta.cursor;
      const [line = '', end = ''] = /^.*?(\r\n?|\n|$)/s.exec(rest.slice(from)) ?? [];
      const cells = lineCells(line.slice(0, line.length - end.length), delimiter);
      const after = rest.slice(from + line.length);
      const [next] = after.trim() === '' ? [] : Papa.parse<string[]>(after, { delimiter, preview: 1 }).data;
      // What follows is either further rows, or the end of a long cell that was cut.
      const areRows = next === undefined ? cells.length === width : next.length === width;
      if (cells.length !== width) tellBroken?.(line.trim());
      if (!areRows || width === undefined) continue;
      mended = { at, cells, after };
      break;
    }
    if (!mended) return [...rows, ...data];
    for (const row of [...data.slice(0, mended.at), mended.cells]) rows.push(row);
    rest = mended.after;
    if (rest === '') return rows;
  }
  return [...rows, ...Papa.parse<string[]>(rest, { delimiter }).data];
}

/**
 * Whether a faulty quotation mark damages its row: nothing closes it, or it runs over a line's end to where another cell
 * begins with one. A mark within a cell does no harm.
 */
const isBroken = (row: readonly string[] | undefined, code: string, delimiter: string): boolean =>
  code === 'MissingQuotes' ||
  row?.some((cell) => /[\r\n]/.test(cell) && /^"/m.test(cell.replaceAll(`${delimiter}"`, '\n"'))) === true;

/**
 * The cells of one line: a quotation mark that is not closed before a separator or the line's end is one of the words.
 */
function lineCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  const sign = delimiter.replace(/[|\\^$.*+?()[\]{}]/g, '\\$&');
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${sign}]*))(?:${sign}|$)`, 'y');
  for (let at = 0; at <= line.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(line);
    if (!found) break;
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (cell.lastIndex === line.length && !found[0].endsWith(delimiter)) break;
  }
  return cells;
}

const QUOTED = /^"((?:[^"]|"")*)"$/;

/**
 * Tab-separated rows of programs that do not quote cells, so that a quotation mark at a cell's start is text.
 * Recognised by an equal number of tabs in every line; undefined when cells contain line ends. Cells are still unquoted
 * if the header's are quoted, if they contain doubled marks, or if every cell with a comma is quoted, as in Excel's
 * “Text (Tab delimited)”.
 */
function unquotedRows(text: string): string[][] | undefined {
  const rows = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
  const [header = []] = rows;
  if (rows.some((row) => row.length !== header.length)) return undefined;
  const areAllQuoted = header.every((cell) => QUOTED.test(cell));
  const withComma = rows.flat().filter((cell) => cell.includes(','));
  const areCommasQuoted = withComma.length > 1 && withComma.every((cell) => QUOTED.test(cell));
  const plain = (cell: string): string => {
    const inner = QUOTED.exec(cell)?.[1];
    return inner !== undefined && (areAllQuoted || inner.includes('""') || (areCommasQuoted && inner.includes(',')))
      ? inner.replaceAll('""', '"')
      : cell;
  };
  return rows.map((row) => row.map(plain));
}

/** A table with its first row separate. */
export interface Table {
  header: string[];
  rows: string[][];
  /** Other lists in the same file, by name, with the number of their records missing in this one. */
  beside?: ReadonlyMap<string, number>;
}

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^https?:/i.test(value);

/**
 * A record whose address is in a nested object, such as `content` in Karakeep, merged with that object's fields; other
 * records unchanged.
 */
function withAddress(record: Loose): Loose {
  if (Object.entries(record).some(([name, value]) => isAddressColumn(name) && isAddress(value))) return record;
  const inner = Object.entries(record).filter(([, value]) => isAddress(loose(value)?.url));
  const [[name, thing] = []] = inner;
  if (name === undefined || inner.length > 1) return record;
  const { [name]: _, ...rest } = record;
  return { ...loose(thing), ...rest };
}

const hasAddress = (thing: Loose): boolean =>
  Object.entries(thing).some(([name, one]) => isAddressColumn(name) && isAddress(one));

/** Lists of things with addresses inside an object. */
const listsInside = (folder: Loose): unknown[] =>
  Object.values(folder).filter((one) => Array.isArray(one) && looseList(one).some(hasAddress));

/** Whether a list contains things with addresses, or folders with such things; mere names of folders do not count. */
const holdsAddresses = (list: readonly unknown[]): boolean =>
  looseList(list).some((thing) => hasAddress(thing) || listsInside(thing).length > 0);

const addressesIn = (thing: Loose): string[] =>
  Object.entries(thing).flatMap(([name, one]) => (isAddressColumn(name) && typeof one === 'string' ? [one] : []));

/** The things of a list, those in its folders in place of the folders. */
const membersOf = (list: readonly unknown[]): Loose[] =>
  looseList(list).flatMap((thing) => {
    const inside = hasAddress(thing) ? [] : listsInside(thing).flatMap((one) => looseList(asList(one)));
    return inside.length > 0 ? inside : [thing];
  });

const addressesOf = (list: readonly unknown[]): string[] => membersOf(list).flatMap(addressesIn);

/** Usual keys of a file's main list. */
const USUAL = ['items', 'results', 'data'];

/**
 * The main list of a JSON file, under a usual key, or else the only one, or the only one with addresses; and its other
 * lists. An empty list when this is ambiguous.
 */
function listIn(root: Loose): { list: readonly unknown[]; others: [name: string, list: readonly unknown[]][] } {
  // Lists inside something with an address, such as the comments on a page, belong to that.
  const lists = Object.entries(root).filter(
    (entry): entry is [string, unknown[]] =>
      !hasAddress(root) && Array.isArray(entry[1]) && looseList(entry[1]).length > 0,
  );
  const usual = USUAL.find((name) => looseList(asList(root[name])).length > 0);
  const withAddresses = lists.filter(([, one]) => holdsAddresses(one));
  // Parts of a list may also be listed separately: pinned links, the latest ones, those with a tag.
  const whole = withAddresses.filter(([, one]) => {
    const held = new Set(addressesOf(one));
    return withAddresses.every(([, other]) => addressesOf(other).every((address) => held.has(address)));
  });
  // Otherwise folders are the main content if no list has more.
  const most = withAddresses.reduce((max, [, one]) => Math.max(max, addressesOf(one).length), 0);
  const inFolders = (whole.length > 0 ? whole : withAddresses).filter(
    ([, one]) => !looseList(one).some(hasAddress) && addressesOf(one).length === most,
  );
  const [only, ...more] = [lists, withAddresses, whole, inFolders].find((some) => some.length === 1) ?? [];
  const name = usual ?? (more.length === 0 ? only?.[0] : undefined);
  if (name === undefined) return { list: [], others: [] };
  const ofAddresses = Object.entries(root).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].some(isAddress),
  );
  return { list: asList(root[name]), others: [...lists, ...ofAddresses].filter(([other]) => other !== name) };
}

/** How many things of each list are not among those that are read. */
function besideOf(things: readonly Loose[], others: readonly [string, readonly unknown[]][]): Map<string, number> {
  const read = new Set(things.flatMap(addressesIn));
  const left = others.map(([name, list]): [string, number] => {
    const missing = membersOf(list).filter((thing) => !addressesIn(thing).some((address) => read.has(address)));
    const unread = list.filter((one) => isAddress(one) && !read.has(one));
    return [name, missing.length + unread.length];
  });
  return new Map(left.filter(([, count]) => count > 0));
}

/**
 * Things with addresses, such as links, taken out of those without, such as Linkwarden's collections, with the
 * container's name; other things unchanged.
 */
function outOfFolders(things: readonly Loose[]): readonly Loose[] {
  const taken = things.map((folder) => {
    return { folder: cellOf(folder), inside: listsInside(folder).flatMap((one) => looseList(asList(one))) };
  });
  // A work without an address whose attachments have one is recognised by its own title.
  const isFolder = (thing: Loose) => !hasAddress(thing) && asText(thing.title) === '';
  const isFolders = things.every(isFolder) && taken.some(({ inside }) => inside.length > 0);
  return isFolders ? taken.flatMap(({ folder, inside }) => inside.map((thing) => ({ folder, ...thing }))) : things;
}

/** A list of flat records in JSON is a table as well. */
export function jsonTable(value: unknown): Table | undefined {
  const root = loose(value);
  const { list, others } = Array.isArray(value) ? { list: value, others: [] } : listIn(root ?? {});
  const things = looseList(list);
  if (things.length === 0 || things.length < list.length) return undefined;
  const records = outOfFolders(things).map(withAddress);
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    header,
    rows: records.map((record) => header.map((key) => (holdsCodes(key) ? codesOf : cellOf)(record[key]))),
    beside: besideOf(records, others),
  };
}

/** Usual keys of an object's text. */
const WORDS = ['name', 'label', 'tag', 'text', 'value', 'literal', 'title', 'raw', 'href', 'url', 'date', 'note'];

/** The authors among Zotero's creators of a work; all of them if none is called author. */
function authorsAmong(people: readonly unknown[]): readonly unknown[] {
  const authors = people.filter((one) => loose(one)?.creatorType === 'author');
  return authors.length > 0 ? authors : people;
}

/** A list of codes stays a list: their names may have any sign in them. */
const codesOf = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? JSON.stringify(value.map(cellOf)) : cellOf(value);

/** A day as CSL has it, `[[2026, 5, 18]]`, no more exact than it is: https://docs.citationstyles.org, dates. */
function cslDay(parts: unknown): string {
  const [first] = asList(parts);
  const numbers = asList(first).map(Number);
  const isDate = numbers.length > 0 && numbers.every((part) => Number.isInteger(part) && part > 0);
  return isDate
    ? numbers
        .slice(0, 3)
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
    : '';
}

/** A value of a record as a cell; an object without a text field stays as JSON, so that nothing is lost silently. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return authorsAmong(value)
      .map(cellOf)
      .filter((part) => part !== '')
      .join('; ');
  const record = value as Record<string, unknown>;
  const date = cslDay(record['date-parts']);
  if (date) return date;
  const words = WORDS.map((field) => record[field]).find((one) => typeof one === 'string' && one.trim() !== '');
  // People, as CSL and Zotero have them.
  const person = [
    record.given ?? record.firstName,
    record['non-dropping-particle'],
    record.family ?? record.lastName,
    record.suffix,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  return (words as string | undefined) ?? (person || (Object.keys(record).length > 0 ? JSON.stringify(record) : ''));
}

/** The table in a file; undefined when it is not one. `tellBroken` as in `csvRows`. */
export function tableIn(file: Decoded, tellBroken?: (row: string) => void): Table | undefined {
  if (file.kind === 'json') return jsonTable(file.value);
  if (file.kind !== 'text') return undefined;
  const [header = [], ...rows] = csvRows(file.text, tellBroken);
  return { header: header.map((cell) => cell.trim()), rows };
}
