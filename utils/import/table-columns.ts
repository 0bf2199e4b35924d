import { codebookColumns, ownCodebookColumns } from './codebook-columns';
import { CALLED, columnName, ELSEWHERE, hasSpacedTags, NAMES, NAMES_ELSEWHERE } from './column-names';
import { isOwnTable, OWN_FIELDS, ownColumns } from './own-tables';
import { timeColumns } from './time-columns';

/** Fields of a code that a codebook's column may contain. */
export const CODE_FIELDS = [
  'code',
  'path',
  'level1',
  'level2',
  'level3',
  'level4',
  'group',
  'nameEn',
  'nameZh',
  'definition',
  'example',
  'colour',
] as const;

/** Fields that a table's column may contain. */
export const FIELDS = [
  'url',
  'title',
  'quote',
  'note',
  'articleNote',
  'codes',
  'codePaths',
  'codeIds',
  'created',
  'createdElse',
  'createdTime',
  'modified',
  'modifiedTime',
  'author',
  'published',
  'site',
  'source',
  'id',
  'kind',
  'prefix',
  'suffix',
  'highlights',
  ...CODE_FIELDS,
  'parent',
  'lang',
  ...OWN_FIELDS,
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that the reader can assign to a column; the others are only recognised by name. */
export const CHOSEN_FIELDS = [
  'url',
  'title',
  'quote',
  'note',
  'codes',
  'created',
  'author',
  'published',
  'source',
  'site',
  'code',
  'parent',
  'definition',
  'example',
  'colour',
] as const;

/** A field per column; undefined for a column that is not read. */
export type Columns = readonly (Field | undefined)[];

const listed = (names: Partial<Record<Field, string>>): Map<string, Field> =>
  new Map(
    Object.entries(names).flatMap(([field, words]) => words.split('|').map((word) => [word, field as Field] as const)),
  );

const ENTRIES = new Map([...listed(NAMES_ELSEWHERE), ...listed(NAMES)]);

/** Numbers of pages: `12`, `3-4`, `p. 90`, `xii`. */
const NUMBERS = /^(?:pp?\.?\s*)?(?:\d+|[ivxlc]+)(?:\s*[-–,/]\s*(?:\d+|[ivxlc]+))*$/i;

/** Each field once: of two columns with one name, the first. */
function once(fields: readonly (Field | undefined)[]): Columns {
  const met = new Set<Field>();
  return fields.map((field) => {
    if (!field || met.has(field)) return undefined;
    met.add(field);
    return field;
  });
}

/** Whether this is Zotero's table, which gives times in UTC without saying so. */
export const isZotero = (header: readonly string[]): boolean => {
  const names = header.map(columnName);
  const isTyped = names.includes('item type') || names.includes('itemtype');
  return isTyped && (names.includes('date added') || names.includes('manual tags'));
};

/** Whether tags are separated by spaces only. */
export const isSpaced = (header: readonly string[]): boolean => hasSpacedTags(header.map(columnName));

/** Whether it is a codebook that Pressmark wrote. */
export const isOwnCodebook = (header: readonly string[]): boolean =>
  ownCodebookColumns(header.map(columnName)) !== undefined;

/**
 * The field of each column, by its name and, for times, by the cells of `rows` if given; empty for a table that cannot
 * be recognised.
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Columns | undefined {
  const names = header.map(columnName);
  if (isOwnTable(names)) return once(ownColumns(names));
  const own = ownCodebookColumns(names);
  if (own) return once(own);
  // A table with passages or addresses is not a codebook, whatever it has about codes.
  const hasEntries = names.some((name) => ['quote', 'highlights', 'url'].includes(ENTRIES.get(name) ?? ''));
  const codebook = hasEntries ? undefined : codebookColumns(names);
  if (codebook) return once(codebook);
  const isOf = (sign: string): boolean => sign.split('+').every((name) => names.includes(name));
  const areAll = (at: number, pattern: RegExp): boolean => {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => pattern.test(cell));
  };
  const areNumbers = (at: number) => areAll(at, NUMBERS);
  const areAddresses = (at: number) => areAll(at, /^https?:\/\/\S+$/i);
  const meant = (name: string, at: number): Field | undefined => {
    const other = ELSEWHERE.find(
      // Numeric pages are never titles, in any program's table.
      ([sign, column, field]) => column === name && isOf(sign) && !(name === 'page' && field && areNumbers(at)),
    );
    return other ? other[2] : ENTRIES.get(name);
  };
  const all = names.map(meant);
  // 主题 is what passages are about; of mails and pages it is the line that names them.
  const isNamed = all.some((field) => field === 'title' || field === 'quote' || field === 'highlights');
  const subject = isNamed ? -1 : names.findIndex((name, at) => all[at] === 'codes' && /^(主题|主題)$/.test(name));
  const named = all.map((field, at) => (at === subject ? 'title' : field));
  const meanings = timeColumns(names, named, rows);
  const called = meanings.includes('title') ? -1 : names.findIndex((name, at) => !meanings[at] && CALLED.test(name));
  const told = once(meanings.map((field, at) => (at === called ? 'title' : field)));
  const isPassages = told.includes('quote') || told.includes('highlights');
  // Next to passages, a single column of addresses belongs to them, whatever its name's language.
  const addressed =
    isPassages && !told.includes('url') ? told.flatMap((field, at) => (!field && areAddresses(at) ? [at] : [])) : [];
  const entries = told.map((field, at) => (addressed.length === 1 && addressed[0] === at ? 'url' : field));
  const holds = (field: Field) => entries.includes(field);
  const says = holds('quote') || holds('highlights') || holds('url');
  return says && (holds('url') || holds('title')) ? entries : undefined;
}

/** Whether a table with these columns is a codebook. */
export const isCodebook = (columns: Columns): boolean =>
  columns.some((field) => field === 'code' || field === 'path' || field === 'level1');
