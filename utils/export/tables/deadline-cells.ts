import { type DueDeadline, deadlinesOf } from '@/utils/ledger/due';
import type { Directive } from '@/utils/model/directive';

/**
 * One cell for what each deadline of a directive says: of several, in their order, with semicolons between, each in its place
 * even where others say nothing. A semicolon of their own has a no-break space behind it, or nothing. Empty where none says anything.
 */
export function deadlineCells(directive: Directive, of: (deadline: DueDeadline) => string | undefined): string {
  const all = deadlinesOf(directive).map((deadline) => of(deadline) ?? '');
  if (all.every((one) => one === '')) return '';
  return all.length > 1 ? all.map(asPart).join('; ') : (all[0] ?? '');
}

/** One cell for the days of all deadlines, ISO 8601: of several the semicolons stand there even where none has a day, and tell how many there are. */
export const deadlineDays = (directive: Directive): string =>
  deadlinesOf(directive)
    .map(({ date }) => date ?? '')
    .join('; ');

/** Words as one part of a cell: no semicolon in them is followed by a space or by the end. */
const asPart = (words: string): string => words.replace(/;(?: |$)/g, ';\u00a0');
