import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import type { z } from '@/utils/model/z';
import type { Database } from './database';
import { rawRows } from './user-tables';

type Schema<T> = { safeParse(row: unknown): z.core.util.SafeParseResult<T> };

/**
 * Rows as records. A damaged row is left out, so that it cannot stand in the way of all others: it stays on disk as it
 * is, is in every backup, and `damagedRows` names it.
 */
export const wholeRows = <T>(schema: Schema<T>, rows: Iterable<unknown>): T[] => {
  const records: T[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) records.push(parsed.data);
  }
  return records;
};

/** A row that is not of the shape it should be. */
export interface DamagedRow {
  table: string;
  id: string;
  /** The first field at fault: `target.selector.quote`. */
  field: string;
  /** As it lies on disk. */
  row: unknown;
}

const SCHEMAS: [string, Schema<unknown>][] = [
  ['codes', Code],
  ['articles', Article],
  ['revisions', Revision],
  ['annotations', Annotation],
];

/** Every damaged row of the notebook. Reads all of it. */
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
