import Papa from 'papaparse';
import type { Decoded } from './import-format';
import { asList, asText, loose, looseList } from './loose';

/** UTF-16 code units in which the first line ends. */
export const HEAD = 8000;

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, HEAD))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (separator: string) => line.split(separator).length;
  return ['\t', ';', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Excel's own first line, which names the separator: `sep=;`. */
const SAID = /^\ufeff?"?sep=(.)"?[,;\t]*(?:\r\n?|\n)/i;

/** Rows of a table after RFC 4180, cells as they stand. Blank rows are left out. */
export function csvRows(text: string): string[][] {
  const said = SAID.exec(text);
  const whole = said ? text.slice(said[0].length) : text.replace(/^\ufeff/, '');
  const separator = said?.[1] ?? separatorOf(whole);
  return Papa.parse<string[]>(whole, { delimiter: separator, skipEmptyLines: 'greedy' }).data;
}

/** A table as it stands, its first row apart. */
export interface Table {
  header: string[];
  rows: string[][];
}

/** A list of flat records in JSON is a table as well. */
export function jsonTable(value: unknown): Table | undefined {
  const list = Array.isArray(value)
    ? value
    : asList(loose(value)?.items ?? loose(value)?.results ?? loose(value)?.data);
  const records = looseList(list);
  if (records.length === 0 || records.length < list.length) return undefined;
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cell = (one: unknown): string =>
    typeof one === 'number' || typeof one === 'boolean'
      ? String(one)
      : Array.isArray(one)
        ? one.map((part) => asText(loose(part)?.name ?? loose(part)?.label ?? part)).join('; ')
        : asText(one);
  return { header, rows: records.map((record) => header.map((key) => cell(record[key]))) };
}

/** The table that a file is; undefined where it is none. */
export function tableIn(file: Decoded): Table | undefined {
  if (file.kind === 'json') return jsonTable(file.value);
  if (file.kind !== 'text') return undefined;
  const [header = [], ...rows] = csvRows(file.text);
  return { header: header.map((cell) => cell.trim()), rows };
}
