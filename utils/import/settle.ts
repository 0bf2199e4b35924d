import { newId } from '@/utils/model/new-id';
import type { Notebook } from '@/utils/model/notebook';
import type { Conflict, ImportPlan, TablePlan } from './plan-import';

/** What becomes of one conflict. */
export type Choice = 'mine' | 'theirs' | 'both';
export type ConflictTable = keyof Notebook;

/** What the reader chose for each conflict. */
export type Choose = (table: ConflictTable, conflict: Conflict<{ id: string }>) => Choice;

/** Only annotations can stand twice: no two articles share an address, no two codes a name. */
export const choicesFor = (table: ConflictTable): readonly Choice[] =>
  table === 'annotations' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];

/** The records to write: all that is new or newer, and what the reader chose of the rest. */
export function settle(plan: ImportPlan, choose: Choose): Notebook {
  const table = <T extends { id: string }>(name: ConflictTable, { added, changed, conflicts }: TablePlan<T>): T[] => [
    ...added,
    ...changed,
    ...conflicts.flatMap((conflict) => {
      const choice = choose(name, conflict);
      if (choice === 'mine') return [];
      return [choice === 'both' && name === 'annotations' ? { ...conflict.theirs, id: newId() } : conflict.theirs];
    }),
  ];
  return {
    codes: table('codes', plan.codes),
    articles: table('articles', plan.articles),
    revisions: table('revisions', plan.revisions),
    annotations: table('annotations', plan.annotations),
  };
}
