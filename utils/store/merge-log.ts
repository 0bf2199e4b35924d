import type { UserTable } from './user-tables';

/** One record an import wrote or deleted, so that all of it can be undone. */
export interface LogEntry {
  table: UserTable;
  key: unknown;
  /** The row that was there; absent for a new one. */
  before?: object;
  /** When the row that was written says it was last changed; absent for a deleted one. */
  after?: string;
}

/** Some hundred of them in one row: half a million small rows cost more to write than the records themselves. */
export interface LogPage {
  entries: LogEntry[];
}

/** A row of the log; notebooks of an earlier Pressmark have entries of their own. */
export type LogRow = LogEntry | LogPage;

export const entriesOf = (row: LogRow): LogEntry[] => ('entries' in row ? row.entries : [row]);

interface Dated {
  modified?: unknown;
  changed?: string;
  decided?: string;
  created?: string;
}

/** When a row of any table was last changed, by its own account: whoever changes a record renews it. */
export function stampOf(row: object): string {
  const { modified, changed, decided, created } = row as Dated;
  // An article's `modified` is what its page says of itself.
  return [modified, changed, decided, created].find((stamp) => typeof stamp === 'string') ?? '';
}
