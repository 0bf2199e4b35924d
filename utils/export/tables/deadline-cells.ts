import { type DueDeadline, deadlinesOf } from '@/utils/ledger/due';
import type { Directive } from '@/utils/model/directive';

/**
 * A cell with a value for each deadline of a directive, separated by semicolons, including empty ones so that each
 * keeps its place. A semicolon inside a value is followed by a no-break space or nothing. Empty when all values are.
 */
export function deadlineCells(directive: Directive, of: (deadline: DueDeadline) => string | undefined): string {
  const all = deadlinesOf(directive).map((deadline) => of(deadline) ?? '');
  if (all.every((one) => one === '')) return '';
  return all.length > 1 ? all.map(asPart).join('; ') : (all[0] ?? '');
}

/**
 * A cell with the dates of all deadlines, ISO 8601. The semicolons are written even without a date, so that they give
 * the number of deadlines.
 */
export const deadlineDays = (directive: Directive): string =>
  deadlinesOf(directive)
    .map(({ date }) => date ?? '')
    .join('; ');

/** Words as one part of a cell: no semicolon in them is followed by a space or by the end. */
const asPart = (words: string): string => words.replace(/;(?: |$)/g, ';\u00a0');
