import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import type { RecordReason } from '@/utils/model/import-reasons';
import type { Notebook } from '@/utils/model/notebook';
import { z } from '@/utils/model/z';
import type { RecordReport, Tables } from './import-format';
import { inTurns, Packed, unpacked } from './packed';
import { isLocalAddress } from './plain-text';

/** Codes on one annotation. More is a mistake or an attack, and would make every list crawl. */
const MAX_CODES = 1000;
/** UTF-16 code units in one string of a record. */
const MAX_STRING = 20_000_000;
/** Greatest depth of arrays and objects in a record's unknown fields. */
const MAX_DEPTH = 100;

const SCHEMAS = { codes: Code, articles: Article, revisions: Revision, annotations: Annotation };
const TABLES = Object.keys(SCHEMAS) as (keyof Notebook)[];

const Identified = z.object({ id: z.string() });

type Any = Notebook[keyof Notebook][number];
type Objection = Pick<RecordReport, 'reason' | 'field'>;

const nameOf = (row: unknown, index: number) => {
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
 * The part of a row that is stored. Fields unknown to this version but known to a later one are kept and exported
 * again.
 */
function recordOf<T>(row: unknown, known: T): T {
  if (typeof row !== 'object' || typeof known !== 'object' || row === null || known === null) return known;
  if (Array.isArray(row) || Array.isArray(known)) return known;
  const all: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    if (Object.hasOwn(known, field)) all[field] = recordOf(value, known[field as keyof T]);
    else if (!MEANT.has(field)) all[field] = value;
  }
  return all as T;
}

/** Whether a value nests deeper than `levels`. */
function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

const hugeField = (record: object): string | undefined =>
  Object.entries(record).find(([, value]) => typeof value === 'string' && value.length > MAX_STRING)?.[0];

const isOnTheWeb = (url: string) => /^https?:/i.test(url) && URL.canParse(url);

// Pages of the reader's own disk, and the bundled sample article.
const isReadable = (url: string) =>
  isOnTheWeb(url) || (/^(file|chrome-extension|moz-extension):/i.test(url) && URL.canParse(url));

/**
 * The rows of a file as records of the model, one by one. Invalid ones are left out and named; the others stay. The
 * tables may come in any order.
 */
export class RecordReader {
  readonly refusals: RecordReport[] = [];
  readonly notices: RecordReport[] = [];
  private readonly tables = {
    codes: new Packed<Code>(),
    articles: new Packed<Article>(),
    revisions: new Packed<Revision>(),
    annotations: new Packed<Annotation>(),
  };
  private readonly ids: Record<keyof Notebook, Set<string>>;
  private readonly counts: Record<keyof Notebook, number>;
  /** Articles that texts and annotations say they belong to. */
  private readonly mentioned = new Set<string>();

  constructor() {
    this.ids = Object.fromEntries(TABLES.map((table) => [table, new Set()])) as typeof this.ids;
    this.counts = Object.fromEntries(TABLES.map((table) => [table, 0])) as typeof this.counts;
  }

  /** Adds a row; `json` where that is its text. */
  add(table: keyof Notebook, row: unknown, json?: string): void {
    const index = this.counts[table]++;
    const refuse = (reason: RecordReason, field?: string) =>
      void this.refusals.push({ table, record: nameOf(row, index), reason, ...(field ? { field } : {}) });
    const parsed = SCHEMAS[table].safeParse(row);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      refuse(issue?.code === 'too_big' ? 'too-long' : 'malformed', issue?.path.join('.'));
      return;
    }
    const isWhole = isUntouched(row, parsed.data);
    const record: Any = isWhole ? parsed.data : recordOf(row, parsed.data as Any);
    const objection = this.objectionTo(table, record, isWhole);
    if (objection) {
      refuse(objection.reason, objection.field);
      return;
    }
    this.ids[table].add(record.id);
    if ('articleId' in record) this.mentioned.add(record.articleId);
    // Text that was pasted, or came in a file, never had a web address.
    if (table === 'articles' && 'url' in record && !isOnTheWeb(record.url) && !isLocalAddress(record.url))
      this.notices.push({ table, record: record.id, reason: 'local-address', field: 'url' });
    (this.tables[table] as Packed<Any>).push(record, isWhole ? json : undefined);
  }

  /** Refuses a row that is not a JSON object. */
  refuse(table: keyof Notebook, reason: RecordReason): void {
    this.refusals.push({ table, record: `#${++this.counts[table]}`, reason });
  }

  private objectionTo(table: keyof Notebook, record: Any, isWhole: boolean): Objection | undefined {
    if (this.ids[table].has(record.id)) return { reason: 'duplicate-id' };
    const huge = hugeField(record);
    if (huge) return { reason: 'too-long', field: huge };
    if (!isWhole && isDeep(record, MAX_DEPTH)) return { reason: 'too-deep' };
    if ('codes' in record && record.codes.length > MAX_CODES) return { reason: 'too-many-codes', field: 'codes' };
    if ('url' in record && !isReadable(record.url)) return { reason: 'unsafe-address', field: 'url' };
    return undefined;
  }

  /** Returns all that was read. Records of an article that is not in the file are left out now. */
  async finish(): Promise<{ tables: Tables; refusals: RecordReport[]; notices: RecordReport[] }> {
    const isComplete = [...this.mentioned].every((id) => this.ids.articles.has(id));
    const tables = isComplete
      ? this.tables
      : {
          ...this.tables,
          revisions: await this.ofKnownArticles('revisions', this.tables.revisions),
          annotations: await this.ofKnownArticles('annotations', this.tables.annotations),
        };
    return { tables, refusals: this.refusals, notices: this.notices };
  }

  private async ofKnownArticles<T extends { id: string; articleId: string }>(
    table: keyof Notebook,
    all: Packed<T>,
  ): Promise<Packed<T>> {
    const kept = new Packed<T>();
    for await (const batch of inTurns(all)) {
      for (const record of batch) {
        if (this.ids.articles.has(record.articleId)) kept.push(record);
        else this.refusals.push({ table, record: record.id, reason: 'unknown-article', field: 'articleId' });
      }
    }
    return kept;
  }
}

/** All records of a file at once, if it is known to be small. */
export const notebookOf = ({ codes, articles, revisions, annotations }: Tables): Notebook => ({
  codes: unpacked(codes),
  articles: unpacked(articles),
  revisions: unpacked(revisions),
  annotations: unpacked(annotations),
});
