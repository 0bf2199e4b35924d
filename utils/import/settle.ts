import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { newId } from '@/utils/model/new-id';
import { instantAfter } from '@/utils/model/time';
import { isRenaming, renamed } from './as-here';
import type { Row, Table } from './judge';
import { TABLES } from './plan';
import { judged, type PlannedFile, type RowRules, rulesFor } from './planned-file';

/** How a conflict is resolved. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Returns the reader's choice for a conflict. */
export type Choose = (table: Table, ours: Row) => Choice;

/** Only annotations can be kept twice: addresses of articles and names of codes are unique. */
export const choicesFor = (table: Table): readonly Choice[] =>
  table === 'annotations' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];

/** Rows of one table under the reader's ids, and what is written of each. */
export interface Settled {
  table: Table;
  rows: Row[];
  /** The row to write in place of a row, with `ours` stored now; undefined writes nothing. */
  decide(row: Row, ours: Row | undefined): Row | undefined;
}

/** The records to write, some at a time: all that is new or newer, and what the reader chose of the rest. */
export function* settle(files: readonly PlannedFile[], choose: Choose, now: string): Generator<Settled> {
  for (const file of files) {
    for (const table of TABLES) {
      const met = new Set<string>();
      for (const batch of file.contents.tables[table].batches()) {
        const rules = new Map<string, RowRules>();
        /** Ids of rows that are kept next to the reader's. */
        const copies = new Map<string, string>();
        const rows: Row[] = [];
        for (const read of batch as Row[]) {
          const row = renamed(table, read, file);
          // Of several records with one id, the first counts.
          if (row !== read && met.has(row.id)) continue;
          if (isRenaming(file)) met.add(row.id);
          rules.set(row.id, rulesFor(table, read, row.id, file, now));
          const copy = file.copies.get(read.id);
          if (copy) copies.set(row.id, copy);
          rows.push(row);
        }
        const decide = (row: Row, ours: Row | undefined): Row | undefined => {
          const verdict = judged(table, ours, row, rules.get(row.id) as RowRules);
          if (verdict.is === 'same') return undefined;
          if (verdict.is !== 'conflict' || !ours) return verdict.is === 'conflict' ? undefined : verdict.record;
          const choice = choose(table, ours);
          if (choice === 'mine') return undefined;
          return choice === 'both' && table === 'annotations'
            ? { ...verdict.record, id: copies.get(row.id) ?? newId() }
            : chosen(table, verdict.record, ours);
        };
        yield { table, rows, decide };
      }
    }
  }
}

/** A record the reader chose over a later one of theirs: it is the newest now. */
function chosen(table: Table, record: Row, ours: Row): Row {
  if (table === 'revisions') return record;
  if (table === 'articles')
    return { ...(record as Article), changed: instantAfter((ours as Article).changed, (record as Article).changed) };
  const { modified } = ours as Annotation;
  return { ...(record as Annotation), modified: instantAfter(modified, (record as Annotation).modified) };
}
