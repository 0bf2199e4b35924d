import { type ColumnLabels, FORMER_COLUMNS, LABELS } from '@/utils/export/labels';
import { codebookColumns, ownCodebookColumns } from './codebook-columns';
import { CALLED, ELSEWHERE, hasSpacedTags, NAMES, NAMES_ELSEWHERE } from './column-names';

/** What a column of a table may hold. */
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
  'code',
  'path',
  'level1',
  'level2',
  'level3',
  'level4',
  'parent',
  'group',
  'nameEn',
  'nameZh',
  'definition',
  'example',
  'colour',
] as const;
export type Field = (typeof FIELDS)[number];

/** What the reader may choose a column to be; the others are found by their names alone. */
export const CHOSEN_FIELDS = [
  'url',
  'title',
  'quote',
  'note',
  'codes',
  'created',
  'author',
  'code',
  'parent',
  'definition',
  'example',
  'colour',
] as const;

/** A column of each place; undefined for one that is not taken. */
export type Columns = readonly (Field | undefined)[];

const listed = (names: Partial<Record<Field, string>>): Map<string, Field> =>
  new Map(
    Object.entries(names).flatMap(([field, words]) => words.split('|').map((word) => [word, field as Field] as const)),
  );

/** Columns of our own tables, whatever language they were written in. */
const OWN: Partial<Record<string, Field>> = {
  id: 'id',
  quote: 'quote',
  note: 'note',
  article_note: 'articleNote',
  codes: 'codes',
  code_paths: 'codePaths',
  code_ids: 'codeIds',
  article_title: 'title',
  author: 'author',
  source: 'source',
  site: 'site',
  url: 'url',
  published: 'published',
  created: 'created',
  created_time: 'createdTime',
  modified: 'modified',
  modified_time: 'modifiedTime',
};

const ownNames = (): Map<string, Field | undefined> =>
  new Map([
    ...Object.values(FORMER_COLUMNS).flatMap((former) =>
      Object.entries(former).map(([label, key]) => [label, OWN[key]] as const),
    ),
    ...Object.values(LABELS).flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([key, label]) => [
        [label.toLowerCase(), OWN[key]] as const,
        [key, OWN[key]] as const,
      ]),
    ),
  ]);

/** What a column is called in one language: now, and in files of earlier versions. */
const calledIn = (language: keyof typeof LABELS, column: keyof ColumnLabels): string[] => [
  LABELS[language].columns[column].toLowerCase(),
  ...Object.entries(FORMER_COLUMNS[language] ?? {})
    .filter(([, meant]) => meant === column)
    .map(([label]) => label),
];

const ENTRIES = new Map([...listed(NAMES_ELSEWHERE), ...listed(NAMES)]);

const nameOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[：:]$/, '')
    .replace(/\s+/g, ' ');

/** Each field once: of two columns of one name the first. */
function once(fields: readonly (Field | undefined)[]): Columns {
  const met = new Set<Field>();
  return fields.map((field) => {
    if (!field || met.has(field)) return undefined;
    met.add(field);
    return field;
  });
}

/** Zotero's tables tell times in UTC, without saying so. */
export const isZotero = (header: readonly string[]): boolean => {
  const names = header.map(nameOf);
  return names.includes('item type') && names.includes('date added');
};

/** Whether its tags stand apart by spaces alone. */
export const isSpaced = (header: readonly string[]): boolean => hasSpacedTags(header.map(nameOf));

/** Whether the header is one for programs: our own tables have no apostrophe before formulas under it. */
export const isMachineHeader = (header: readonly string[]): boolean =>
  header.some((name) => ['text_sha256', 'name_en'].includes(nameOf(name)));

/** Whether it is a codebook that Pressmark wrote. */
export const isOwnCodebook = (header: readonly string[]): boolean =>
  ownCodebookColumns(header.map(nameOf)) !== undefined;

/** Columns in which our own tables always have something: under words, empty ones are left out. */
const ALWAYS: readonly (readonly (keyof ColumnLabels)[])[] = [
  ['text_sha256'],
  ['id', 'quote', 'origin', 'article_title', 'created'],
  ['id', 'document_name', 'article_title', 'accessed', 'annotations'],
];

/** Is this a table of quotes or articles that Pressmark wrote? It has columns that no other program has. */
export function isOwnTable(header: readonly string[]): boolean {
  const names = new Set(header.map(nameOf));
  const languages = (Object.keys(LABELS) as (keyof typeof LABELS)[]).map(
    (language) =>
      (column: keyof ColumnLabels): string[] =>
        calledIn(language, column),
  );
  return [(column: keyof ColumnLabels): string[] => [column], ...languages].some((called) =>
    ALWAYS.some((columns) => columns.every((column) => called(column).some((name) => names.has(name)))),
  );
}

/** What each column holds, by its name; none for a table that nothing can be told of. */
export function guessColumns(header: readonly string[]): Columns | undefined {
  const names = header.map(nameOf);
  if (isOwnTable(header)) {
    const own = ownNames();
    return once(names.map((name) => own.get(name)));
  }
  const own = ownCodebookColumns(names);
  if (own) return once(own);
  // What holds passages or addresses is no codebook, whatever it says of codes.
  const hasEntries = names.some((name) => ['quote', 'highlights', 'url'].includes(ENTRIES.get(name) ?? ''));
  const codebook = hasEntries ? undefined : codebookColumns(names);
  if (codebook) return once(codebook);
  const meant = (name: string): Field | undefined => {
    const other = ELSEWHERE.find(([sign, column]) => column === name && names.includes(sign));
    return other ? other[2] : ENTRIES.get(name);
  };
  const meanings = names.map(meant);
  const called = meanings.includes('title') ? -1 : names.findIndex((name, at) => !meanings[at] && CALLED.test(name));
  const entries = once(meanings.map((field, at) => (at === called ? 'title' : field)));
  const holds = (field: Field) => entries.includes(field);
  const says = holds('quote') || holds('highlights') || holds('url');
  return says && (holds('url') || holds('title')) ? entries : undefined;
}

export const isCodebook = (columns: Columns): boolean =>
  columns.some((field) => field === 'code' || field === 'path' || field === 'level1');
