import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import type { FileRefusal, RecordReason } from '@/utils/model/import-reasons';
import type { Notebook } from '@/utils/model/notebook';
import { z } from '@/utils/model/z';
import type { RecordReport } from './import-format';
import { isLocalAddress } from './plain-text';

/** Codes on one annotation. More is a mistake or an attack, and would make every list crawl. */
const MAX_CODES = 1000;
/** UTF-16 code units in one string of a record. */
const MAX_STRING = 20_000_000;

const Identified = z.object({ id: z.string() });

/** Rows as a file has them: nothing is known of them yet. */
export type Rows = Record<keyof Notebook, unknown[]>;

export interface ReadRecords {
  notebook: Notebook;
  refusals: RecordReport[];
  notices: RecordReport[];
  /** A record holds what no honest file does: the whole file is refused. */
  hostile?: FileRefusal;
}

type Schema<T> = { safeParse(row: unknown): z.core.util.SafeParseResult<T> };

/** What else a record must meet once its shape is right; undefined when it may stay. */
type Judge<T> = (record: T) => Objection | undefined;
type Objection = Pick<RecordReport, 'reason' | 'field'>;

const nameRow = (row: unknown, index: number) => {
  const id = Identified.safeParse(row).data?.id;
  return id && id.length <= 64 ? id : `#${index + 1}`;
};

/** Names that would mean something to JavaScript itself. */
const MEANT = new Set(['__proto__', 'constructor', 'prototype', 'toJSON', 'toString', 'valueOf', 'hasOwnProperty']);

/** Whether parsing left a row as it was: nothing was dropped, filled in or changed at any depth. */
function isUntouched(row: unknown, parsed: unknown): boolean {
  if (Object.is(row, parsed)) return true;
  if (typeof row !== 'object' || typeof parsed !== 'object' || row === null || parsed === null) return false;
  const fields = Object.keys(row);
  return (
    fields.length === Object.keys(parsed).length &&
    fields.every(
      (field) =>
        Object.hasOwn(parsed, field) &&
        isUntouched(row[field as keyof typeof row], parsed[field as keyof typeof parsed]),
    )
  );
}

/**
 * What is kept of a row. Fields that a later Pressmark knows and this one does not stay, and are written out again.
 * A row that parsing left as it was is kept itself: a second copy of a million records is what costs time and memory.
 */
function recordOf<T extends object>(row: unknown, known: T): T {
  if (isUntouched(row, known)) return row as T;
  const fields = Object.keys(row as object).filter((field) => !Object.hasOwn(known, field) && !MEANT.has(field));
  if (fields.length === 0) return known;
  const unknown = fields.map((field) => [field, (row as Record<string, unknown>)[field]]);
  return { ...Object.fromEntries(unknown), ...known };
}

/** Levels of arrays and objects in one record. */
const MAX_DEPTH = 100;

/** Follows each level's first array or object: what nests without end does so there. */
function isDeep(row: unknown): boolean {
  let inner = row;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (typeof inner !== 'object' || inner === null) return false;
    inner = Object.values(inner).find((value) => typeof value === 'object' && value !== null);
  }
  return true;
}

const isHuge = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).some((value) => typeof value === 'string' && value.length > MAX_STRING);

/** Parses every row against the model. A bad record is left out and named; the good ones beside it stay. */
export function readRecords(rows: Rows): ReadRecords {
  const refusals: RecordReport[] = [];
  const notices: RecordReport[] = [];
  let hostile: FileRefusal | undefined;

  function read<T extends { id: string }>(table: keyof Notebook, schema: Schema<T>, judge: Judge<T>): T[] {
    const records = new Map<string, T>();
    for (const [index, row] of rows[table].entries()) {
      const refused = (reason: RecordReason, field?: string) =>
        refusals.push({ table, record: nameRow(row, index), reason, ...(field ? { field } : {}) });
      const parsed = schema.safeParse(row);
      if (!parsed.success) {
        hostile ??= isHuge(row) ? 'value-too-long' : isDeep(row) ? 'too-deep' : undefined;
        refused('malformed', parsed.error.issues[0]?.path.join('.'));
        continue;
      }
      const twice: Objection | undefined = records.has(parsed.data.id) ? { reason: 'duplicate-id' } : undefined;
      const objection = twice ?? judge(parsed.data);
      if (objection) refused(objection.reason, objection.field);
      else records.set(parsed.data.id, recordOf(row, parsed.data));
    }
    return [...records.values()];
  }

  const codes = read('codes', Code, () => undefined);
  const articles = read('articles', Article, ({ url }) =>
    isReadable(url) ? undefined : { reason: 'unsafe-address', field: 'url' },
  );
  // What was pasted, or came in a file, never had an address of its own.
  for (const { id, url } of articles)
    if (!isOnTheWeb(url) && !isLocalAddress(url))
      notices.push({ table: 'articles', record: id, reason: 'local-address', field: 'url' });
  const known = new Set(articles.map(({ id }) => id));
  const ofKnownArticle: Judge<{ articleId: string }> = ({ articleId }) =>
    known.has(articleId) ? undefined : { reason: 'unknown-article', field: 'articleId' };
  const revisions = read('revisions', Revision, ofKnownArticle);
  const annotations = read('annotations', Annotation, (annotation) =>
    annotation.codes.length > MAX_CODES ? { reason: 'too-many-codes', field: 'codes' } : ofKnownArticle(annotation),
  );
  return { notebook: { codes, articles, revisions, annotations }, refusals, notices, ...(hostile ? { hostile } : {}) };
}

const isOnTheWeb = (url: string) => /^https?:/i.test(url) && URL.canParse(url);

// Pages of the reader's own disk, and the bundled sample article.
const isReadable = (url: string) =>
  isOnTheWeb(url) || (/^(file|chrome-extension|moz-extension):/i.test(url) && URL.canParse(url));
