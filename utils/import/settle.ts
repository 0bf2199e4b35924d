import { newId } from '@/utils/model/new-id';
import type { Notebook } from '@/utils/model/notebook';
import type { Conflict, ImportPlan, TablePlan } from './plan-import';

type Tables = Omit<ImportPlan, 'adopted'>;

/** What becomes of one conflict. */
export type Choice = 'mine' | 'theirs' | 'both';
export type ConflictTable = keyof Notebook;

/** What the reader chose for each conflict. */
export type Choose = (table: ConflictTable, conflict: Conflict<{ id: string }>) => Choice;

/** Only annotations can stand twice: no two articles share an address, no two codes a name. */
export const choicesFor = (table: ConflictTable): readonly Choice[] =>
  table === 'annotations' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];

/** The records to write: all that is new or newer, and what the reader chose of the rest. */
export function settle(plan: Tables, choose: Choose): Notebook {
  const table = <T extends { id: string }>(name: ConflictTable, { added, changed, conflicts }: TablePlan<T>): T[] => {
    const chosen = conflicts.flatMap((conflict) => {
      const choice = choose(name, conflict);
      if (choice === 'mine') return [];
      return [choice === 'both' && name === 'annotations' ? { ...conflict.theirs, id: newId() } : conflict.theirs];
    });
    // Of several files that bring one record, the last one speaks.
    return [...new Map([...added, ...changed, ...chosen].map((record) => [record.id, record])).values()];
  };
  return {
    codes: table('codes', plan.codes),
    articles: table('articles', plan.articles),
    revisions: table('revisions', plan.revisions),
    annotations: table('annotations', plan.annotations),
  };
}
