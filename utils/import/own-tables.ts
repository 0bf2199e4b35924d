import { type ColumnLabels, FORMER_COLUMNS, TABLE_LABELS } from '@/utils/export/table-labels';
import { columnName } from './column-names';
import type { Field } from './table-columns';

/** Columns that only our own tables have: facts of directives and officials, origins, metadata of articles. */
export const OWN_FIELDS = [
  'speaker',
  'speakerTitle',
  'speakerOrg',
  'verb',
  'strength',
  'addressee',
  'action',
  'deadlineText',
  'deadlineDate',
  'done',
  'doneBy',
  'doneByUrl',
  'place',
  'official',
  'officialTitle',
  'officialOrg',
  'officialPlace',
  'facts',
  'state',
  'origin',
  'rule',
  'ruleVersion',
  'confidence',
  'corrected',
  'publishedTime',
  'accessed',
  'accessedTime',
  'editor',
  'siteKind',
  'keywords',
  'partial',
] as const;

/** Columns of our own tables, whatever language they were written in. */
const OWN: Partial<Record<string, Field>> = {
  id: 'id',
  speaker: 'speaker',
  title: 'speakerTitle',
  speaker_org: 'speakerOrg',
  verb: 'verb',
  strength: 'strength',
  addressee: 'addressee',
  directive: 'action',
  deadline_text: 'deadlineText',
  deadline_date: 'deadlineDate',
  done: 'done',
  done_by: 'doneBy',
  done_by_url: 'doneByUrl',
  place: 'place',
  official: 'official',
  official_title: 'officialTitle',
  official_org: 'officialOrg',
  official_place: 'officialPlace',
  facts: 'facts',
  state: 'state',
  quote: 'quote',
  note: 'note',
  article_note: 'articleNote',
  codes: 'codes',
  code_paths: 'codePaths',
  code_ids: 'codeIds',
  origin: 'origin',
  rule: 'rule',
  rule_version: 'ruleVersion',
  confidence: 'confidence',
  corrected: 'corrected',
  article_title: 'title',
  author: 'author',
  editor: 'editor',
  source: 'source',
  site: 'site',
  kind: 'siteKind',
  url: 'url',
  published: 'published',
  published_time: 'publishedTime',
  accessed: 'accessed',
  accessed_time: 'accessedTime',
  lang: 'lang',
  keywords: 'keywords',
  partial: 'partial',
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
    ...Object.values(TABLE_LABELS).flatMap(({ columns }) =>
      Object.entries(columns).map(([key, label]) => [label.toLowerCase(), OWN[key]] as const),
    ),
    ...Object.entries(OWN),
  ]);

/** The fields of our own table's columns; undefined for derived columns. */
export function ownColumns(header: readonly string[]): (Field | undefined)[] {
  const own = ownNames();
  return header.map((name) => own.get(columnName(name)));
}

/** Names of a column in one language, now and in earlier versions. */
const calledIn = (language: keyof typeof TABLE_LABELS, column: keyof ColumnLabels): string[] => [
  TABLE_LABELS[language].columns[column].toLowerCase(),
  ...Object.entries(FORMER_COLUMNS[language] ?? {})
    .filter(([, meant]) => meant === column)
    .map(([label]) => label),
];

/**
 * Whether this is a ledger written by Pressmark, with a directive per row: always under machine names, with a column for
 * coders, and without one for authors, which a table of annotations has under machine names.
 */
export function isOwnLedger(header: readonly string[]): boolean {
  const names = header.map(columnName);
  return isOwnTable(header) && names.includes('coder') && names.includes('article_title') && !names.includes('author');
}

/** Whether cells are raw: with machine names our tables have no apostrophe before formulas, except for the ledger's. */
export function isMachineHeader(header: readonly string[]): boolean {
  const names = header.map(columnName);
  return names.some((name) => name === 'text_sha256' || name === 'name_en') && !isOwnLedger(header);
}

/** Columns in which our own tables always have something: under words, empty ones are left out. */
const ALWAYS: readonly (readonly (keyof ColumnLabels)[])[] = [
  ['text_sha256'],
  ['id', 'quote', 'origin', 'article_title', 'created'],
  ['quote', 'origin', 'code_paths', 'article_title'],
  ['id', 'document_name', 'article_title', 'accessed', 'annotations'],
];

/** Columns of the officials' register, which is made of annotations and makes none. */
const REGISTER = ['name', 'titles', 'first_day', 'articles', 'key'] as const;

const calledAnywhere = (): ((column: keyof ColumnLabels) => string[])[] => [
  (column) => [column],
  ...(Object.keys(TABLE_LABELS) as (keyof typeof TABLE_LABELS)[]).map(
    (language) => (column: keyof ColumnLabels) => calledIn(language, column),
  ),
];

function hasColumns(header: readonly string[], wanted: readonly (readonly (keyof ColumnLabels)[])[]): boolean {
  const names = new Set(header.map(columnName));
  return calledAnywhere().some((called) =>
    wanted.some((columns) => columns.every((column) => called(column).some((name) => names.has(name)))),
  );
}

/** Whether this is a table of quotes or articles written by Pressmark, with columns that no other program has. */
export const isOwnTable = (header: readonly string[]): boolean => hasColumns(header, ALWAYS);

/** Whether this is the register of officials written by Pressmark. */
export const isOwnRegister = (header: readonly string[]): boolean => hasColumns(header, [REGISTER]);
