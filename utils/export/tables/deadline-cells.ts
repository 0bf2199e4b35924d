import { type DueDeadline, deadlinesOf } from '@/utils/ledger/due';
import type { Directive } from '@/utils/model/directive';

/**
 * One cell for what each deadline of a directive says: of several, in their order, with semicolons between, each in its place
 * even where others say nothing. Empty where none says anything.
 */
export function deadlineCells(directive: Directive, of: (deadline: DueDeadline) => string | undefined): string {
  const all = deadlinesOf(directive).map((deadline) => of(deadline) ?? '');
  return all.every((one) => one === '') ? '' : all.join('; ');
}
