import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import { Essay } from '@/utils/model/essay';
import { Project } from '@/utils/model/project';
import type { z } from '@/utils/model/z';
import type { Database } from './database';
import { rawRows } from './user-tables';

type Schema<T> = { safeParse(row: unknown): z.core.util.SafeParseResult<T> };

/**
 * A row parsed as a record, together with fields that a later Pressmark wrote. Throws a ZodError where it is damaged.
 */
export function whole<T>(schema: Schema<T>, row: unknown): T {
  const parsed = schema.safeParse(row);
  if (!parsed.success) throw parsed.error;
  return row as T;
}

/**
 * The row to write in place of `known`, with the fields of `known` that `schema` does not know, at any depth: a later
 * Pressmark wrote them.
 */
export function withUnknown<T>(schema: Schema<T>, known: unknown, next: T): T {
  const parsed = schema.safeParse(known);
  return parsed.success ? (grafted(known, parsed.data, next) as T) : next;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function grafted(raw: unknown, parsed: unknown, next: unknown): unknown {
  if (!isObject(raw) || !isObject(parsed) || !isObject(next)) return next;
  const all: Record<string, unknown> = { ...next };
  for (const [field, value] of Object.entries(raw)) {
    if (!Object.hasOwn(parsed, field)) all[field] ??= value;
    else if (Object.hasOwn(next, field)) all[field] = grafted(value, parsed[field], next[field]);
  }
  return all;
}

/**
 * Rows parsed as records, together with fields that a later Pressmark wrote. Damaged rows are left out, so that they do
 * not block the others: they stay on disk and in every backup, and `damagedRows` lists them.
 */
export const wholeRows = <T>(schema: Schema<T>, rows: Iterable<unknown>): T[] => {
  const records: T[] = [];
  for (const row of rows) {
    if (schema.safeParse(row).success) records.push(row as T);
  }
  return records;
};

/** A row that does not have the required format. */
export interface DamagedRow {
  table: string;
  id: string;
  /** The first invalid field: `target.selector.quote`. */
  field: string;
  /** The row as stored. */
  row: unknown;
}

const SCHEMAS: [string, Schema<unknown>][] = [
  ['projects', Project],
  ['codes', Code],
  ['articles', Article],
  ['revisions', Revision],
  ['annotations', Annotation],
  ['essays', Essay],
];

/** Every damaged row of the notebook. Reads the whole notebook. */
export async function damagedRows(db: Database): Promise<DamagedRow[]> {
  const damaged: DamagedRow[] = [];
  for (const [table, schema] of SCHEMAS) {
    for await (const rows of rawRows(db, table)) {
      for (const row of rows) {
        const parsed = schema.safeParse(row);
        if (parsed.success) continue;
        const { id } = row as { id?: unknown };
        damaged.push({ table, id: String(id), field: parsed.error.issues[0]?.path.join('.') ?? '', row });
      }
    }
  }
  return damaged;
}
