import { canonical, markOf } from '@/utils/sync/json';
import type { UserTable } from './user-tables';

/** A record that an import wrote or deleted, so that the whole import can be undone. */
export interface LogEntry {
  table: UserTable;
  key: unknown;
  /** The row that was there; absent for a new one. */
  before?: object;
  /** The time of the last change according to the row that was written; absent for a deleted one. */
  after?: string;
  /** `contentOf` the row that was written; absent for a deleted one, and in imports of an older version. */
  content?: string;
}

/** Some hundreds of entries in one row: half a million small rows cost more to write than the records themselves. */
export interface LogPage {
  entries: LogEntry[];
}

/** A row of the log; in notebooks of an earlier Pressmark each entry has its own. */
export type LogRow = LogEntry | LogPage;

/** The entries of a row of the log, of any version. */
export const entriesOf = (row: LogRow): LogEntry[] => ('entries' in row ? row.entries : [row]);

interface Dated {
  modified?: unknown;
  changed?: string;
  decided?: string;
  created?: string;
}

/** The time of a row's last change, according to the row: every change of a record updates it. */
export function stampOf(row: object): string {
  const { modified, changed, decided, created } = row as Dated;
  // An article's `modified` is what its page gives.
  return [modified, changed, decided, created].find((stamp) => typeof stamp === 'string') ?? '';
}

/**
 * A short hash of a row's content, without the times of change: a record that was deleted and restored has a later time
 * but the same content.
 */
export function contentOf(row: object): string {
  const { modified, changed, decided, ...said } = row as Dated;
  return markOf(canonical(typeof modified === 'string' ? said : { ...said, modified }));
}
