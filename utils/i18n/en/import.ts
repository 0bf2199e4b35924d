import type { FileRefusal, RecordReason } from '@/utils/model/import-reasons';
import type { Settings } from '@/utils/model/settings';

const grouped = (n: number): string => n.toLocaleString('en');

const count = (n: number, what: string) => (n === 1 ? `1 ${what}` : `${grouped(n)} ${what}s`);

/** How many records of each kind. */
export type RecordCounts = Record<'annotations' | 'articles' | 'codes' | 'revisions', number>;

/** The kinds that occur, in the order of the table above the button. Texts that come with their articles are not told. */
const things = ({ annotations, articles, codes, revisions }: RecordCounts): string =>
  [
    [annotations, 'annotation'],
    [articles, 'article'],
    [codes, 'code'],
    [revisions > articles ? revisions : 0, 'saved text'],
  ]
    .flatMap(([n, what]) => (n === 0 ? [] : [count(n as number, what as string)]))
    .join(', ');

const refusals: Record<FileRefusal, string> = {
  empty: 'is empty.',
  'too-large': 'is too large to be read at once.',
  'not-utf8': 'is not text in an encoding Pressmark knows. Save it as UTF-8 and try again.',
  'unclear-encoding':
    'may be read in several ways, and nothing in it tells which is right. Choose below the one that makes sense.',
  'not-json': 'is incomplete or not valid JSON. It may not have been saved completely.',
  'not-xml': 'is not valid XML.',
  'not-zip': 'is a damaged archive.',
  'unknown-format': 'is not in a format that Pressmark can read.',
  'no-version': 'does not say which version of Pressmark wrote it.',
  'newer-version': 'was written by a newer version of Pressmark. Update Pressmark, then import it.',
  'no-address': 'does not say where the page is from. Enter its address above and choose it again.',
  'unknown-table':
    'is a table, but its columns do not say whether it holds quotes, pages or codes. Say below what each of them is. A table with columns “code” and “definition” is read as a codebook without being asked about.',
  'other-kind': 'is of a kind that Pressmark does not read',
  'own-reading': 'was exported by Pressmark for reading or for other programs, and cannot be imported again',
  archive: 'is an archive of several files. Unpack it, then choose the files themselves.',
  'nothing-readable': 'contains nothing that can be imported.',
};

const reasons: Record<RecordReason, string> = {
  malformed: 'damaged',
  'duplicate-id': 'a second record with the same id',
  'unsafe-address': 'not a web address',
  'unknown-article': 'its article is not in the file',
  'too-many-codes': 'an implausible number of codes',
  'no-quote': 'no passage of text',
  'no-article': 'no article address',
  'binary-source': 'not a text',
  'local-address': 'the address of a file on a computer',
  'too-long': 'longer than Pressmark keeps',
  'too-deep': 'nested too deeply',
  'no-parent': 'a reply to an annotation that is not in the file',
  'same-name': 'a second code with this name at the same place; its passages are given the first',
  'place-guessed': 'the file does not say which text it is about; it was taken for the text of the note before it',
  'open-quote': 'a quotation mark in this row is never closed; please check its columns',
  'day-or-month': 'it is unclear which is the day and which the month; imported without a date',
  'unknown-date': 'no day that can be read; imported without this date',
  'in-one-line': 'a tab-separated table has no line breaks: quotes and notes of several lines were joined into one',
};

const some = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${grouped(n)} ${many}`);

const settings: Record<keyof Settings, string> = {
  theme: 'theme',
  uiLanguage: 'language',
  font: 'font',
  fontSize: 'text size',
  leading: 'line spacing',
  measure: 'line width',
  fontName: 'font by name',
  paragraph: 'paragraph space',
  margin: 'margins',
  stockPhrases: 'dimmed stock phrases',
  lineFocus: 'line focus',
  ownStyle: 'your own CSS',
  indent: 'first-line indent',
  otherLanguages: 'text in other languages',
  singleKeys: 'single-letter keys',
  toolbarButton: 'toolbar button',
  exportFormat: 'export format',
  suggestions: 'suggestions',
  citationStyle: 'citation style',
  citationSiteKind: 'kind of source',
  keepQuotes: 'keeping copied quotes',
  readAloud: 'reading aloud',
};

export const en = {
  title: 'Import and backup',
  importTitle: 'Import',
  drop: 'Drop files here, or',
  choose: 'Choose files…',
  kinds:
    'Pressmark backups and exported pages (.html) · W3C annotations (JSON-LD) · Hypothesis · Obsidian Web Clipper · REFI-QDA projects and codebooks (.qdpx, .qdc) · tables (.csv, .tsv) of Pocket, Readwise, Raindrop, Instapaper, Omnivore, Taguette and others · Kindle clippings · WeRead · KOReader · bookmarks (.html) · saved web pages (.html) · clipped pages (.md) · text',
  pasteLabel: 'Paste a text, a page’s HTML, or JSON',
  addressLabel: 'Address of the article, if the file does not name it',
  addPasted: 'Read',
  reading: 'Reading…',
  refusals,
  reasons,
  refused: (name: string, reason: FileRefusal, detail: string) =>
    reason === 'other-kind'
      ? `“${name}” ${refusals[reason]} (${detail}). What it can read is listed below.`
      : reason === 'own-reading'
        ? `“${name}” ${refusals[reason]} (${detail}). Choose a backup (.json), or export again as HTML, CSV, W3C or REFI-QDA: these bring annotations back.`
        : `“${name}” ${refusals[reason]}`,
  pasted: 'Pasted text',
  reportTitle: 'What this would do',
  reportFrom: (names: string[]) => (names.length > 3 ? count(names.length, 'file') : names.join(', ')),
  nothingYet: 'Nothing has been changed yet.',
  formats: {
    json: 'Pressmark backup',
    'web-annotation': 'W3C annotations',
    hypothesis: 'Hypothesis',
    'web-clipper': 'Obsidian Web Clipper',
    'refi-project': 'REFI-QDA project',
    'refi-codebook': 'REFI-QDA codebook',
    'codebook-csv': 'codebook',
    'saved-page': 'saved page',
    'own-page': 'Pressmark page',
    markdown: 'Markdown',
    'pasted-text': 'text',
    table: 'table',
    kindle: 'Kindle',
    weread: 'WeRead',
    koreader: 'KOReader',
    addresses: 'list of addresses',
    bookmarks: 'bookmarks',
  } as Record<string, string>,
  tables: {
    annotations: 'Annotations',
    articles: 'Articles',
    codes: 'Codes',
    revisions: 'Saved texts',
    projects: 'Projects',
    essays: 'Essays',
  },
  record: { annotations: 'Annotation', articles: 'Article', codes: 'Code', revisions: 'Saved text' },
  added: 'New',
  changed: 'Updated',
  same: 'The same',
  conflicts: 'In conflict',
  kept: 'Yours stays',
  olderTitle: (n: number) =>
    n === 1
      ? '1 record has been changed here since; yours stays'
      : `${grouped(n)} records have been changed here since; yours stay`,
  how: 'How to import it',
  merge: 'Add to what is here',
  replace: 'Replace what is here',
  replaceHint: (articles: number, annotations: number, disconnected: number) =>
    `Everything in the notebook now (${count(articles, 'article')}, ${count(annotations, 'annotation')}) will be replaced. You can undo this${
      disconnected === 0
        ? ''
        : disconnected === 1
          ? ', but the project stays disconnected until you connect it again'
          : ', but the projects stay disconnected until you connect them again'
    }.`,
  connectedHow: 'Connected projects',
  connected: (project: string, place: string) =>
    `“${project}” is connected to ${place}: what takes its place here goes to the other machines that share it.`,
  disconnectFirst: 'Disconnect first: this machine alone is restored, the others stay as they are',
  replaceEverywhere: 'Restore on the other machines too',
  replaceEverywhereHint:
    'In connected projects, each record of the backup replaces the present one on every machine. Notes that differ are kept beside the backup’s, and what the backup does not have stays. Everything else here is replaced. The others are told, and can undo it as a whole; so can you.',
  notInBackup: (projects: string) => `Not in the backup, and unchanged: ${projects}.`,
  conflictsTitle: (n: number) => (n === 1 ? '1 record differs from yours' : `${grouped(n)} records differ from yours`),
  conflictsHint: 'Yours stay unless you say otherwise.',
  forAll: 'For all',
  choices: { mine: 'Keep mine', theirs: 'Take theirs', both: 'Keep both' },
  mine: 'Mine',
  theirs: 'Theirs',
  why: {
    'same-time': 'changed at the same time',
    undated: 'without a date',
    clock: 'with a date that cannot be right',
    another: 'about other words of the article',
  },
  inBin: 'in the bin',
  comma: ', ',
  addedTitle: (n: number) => (n === 1 ? '1 record is new' : `${grouped(n)} records are new`),
  changedTitle: (n: number) => (n === 1 ? '1 record is updated' : `${grouped(n)} records are updated`),
  leftOutTitle: (n: number) =>
    n === 1 ? '1 item in the file is not imported' : `${grouped(n)} items in the file are not imported`,
  questionsTitle: (n: number) => (n === 1 ? 'Is this code one of yours?' : `Are these ${grouped(n)} codes yours?`),
  questionsHint: 'You have a code of the same name elsewhere in your codebook.',
  asNewCode: 'A new code',
  isCode: (path: string) => `It is ${path}`,
  readingsTitle: 'Which of these makes sense?',
  readSo: 'Use this encoding',
  columnsTitle: 'What the columns are',
  columnsHint: 'Remembered for tables with the same first row.',
  columnIs: (name: string) => `Column “${name}” is`,
  columnUnused: 'not imported',
  columnsRead: 'Read with these columns',
  fields: {
    url: 'address',
    title: 'title',
    quote: 'quote',
    note: 'note',
    articleNote: 'note on the article',
    codes: 'codes',
    codePaths: 'paths of the codes',
    codeIds: 'ids of the codes',
    created: 'date marked or saved',
    modified: 'date changed',
    createdTime: 'created (time)',
    modifiedTime: 'changed (time)',
    author: 'author',
    published: 'date published',
    site: 'site',
    source: 'source',
    id: 'id',
    kind: 'kind',
    prefix: 'text before',
    suffix: 'text after',
    highlights: 'quotes',
    code: 'code of a codebook',
    path: 'path of the code',
    level1: 'level 1 of the codebook',
    level2: 'level 2 of the codebook',
    level3: 'level 3 of the codebook',
    level4: 'level 4 of the codebook',
    parent: 'code it stands under',
    group: 'group of the code',
    nameEn: 'English name of the code',
    nameZh: 'Chinese name of the code',
    definition: 'definition',
    example: 'example',
    colour: 'colour',
  },
  noNote: 'no note',
  more: (n: number) => `and ${grouped(n)} more, which follow the choice for all`,
  refusedTitle: (n: number) => (n === 1 ? '1 record is left out' : `${grouped(n)} records are left out`),
  noticesTitle: (n: number) => (n === 1 ? '1 record to check' : `${grouped(n)} records to check`),
  andMore: (n: number) => `and ${grouped(n)} more`,
  run: (n: number) => (n === 1 ? 'Import 1 record' : `Import ${grouped(n)} records`),
  runReplace: 'Restore this backup',
  running: 'Writing…',
  cancel: 'Cancel',
  nothingTaken: 'Nothing of it can be imported.',
  nothingNew: 'Everything in it is already here.',
  nothingChosen: 'With all of yours kept, there is nothing to import.',
  done: (name: string) => `Imported: ${name}`,
  restored: (name: string) => `Restored: ${name}`,
  doneCounts: (added: RecordCounts, changed: RecordCounts) => {
    const [fresh, renewed] = [things(added), things(changed)];
    return [...(fresh ? [`New: ${fresh}.`] : []), ...(renewed ? [`Updated: ${renewed}.`] : [])].join(' ');
  },
  restoredCounts: (counts: RecordCounts) => (things(counts) === '' ? '' : `Restored ${things(counts)}.`),
  undo: 'Undo the import',
  undoByButton: 'This import was made earlier; undo it with its own button.',
  keep: 'Keep it',
  keepHint: 'It can be undone until you keep it or import something else; what you change meanwhile stays.',
  undone: 'The import is undone.',
  undoneExcept: (n: number) =>
    n === 1
      ? 'The import is undone; 1 record that was changed since, or is still in use, stays.'
      : `The import is undone; ${grouped(n)} records that were changed since, or are still in use, stay.`,
  undoneNothing: (n: number) =>
    `Nothing was taken back: ${n === 1 ? 'the record was' : `all ${grouped(n)} records were`} changed since, or ${n === 1 ? 'is' : 'are'} still in use.`,
  openLibrary: 'Open the library',
  openCodebook: 'Open the codebook',
  // Settings that come back with a backup
  legend: 'Settings in this backup',
  bring: 'Bring back these settings too',
  differing: (names: (keyof Settings)[]) => `Settings: ${names.map((name) => settings[name]).join(', ')}`,
  templates: (n: number) => some(n, 'export template', 'export templates'),
  presets: (n: number) => some(n, 'export preset', 'export presets'),
  sites: (n: number) =>
    `Switches for ${some(n, 'site', 'sites')}. The browser has to allow each of them again: in Settings, under Sites.`,
  columns: (n: number) => `What the columns of ${some(n, 'table', 'tables')} mean`,
  stays: 'Your other settings here stay as they are. Undoing the import undoes this, too.',
};
