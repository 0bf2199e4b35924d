import { isDirected, type LibraryIndex } from '@/utils/search/library-index';
import type { CodedAsDirective, Dimension } from './dimension';

/**
 * Rows of the ledger that the table of officials by addressees does not count, each under the first reason that
 * applies.
 */
export interface LeftOut {
  /** Coded as directives without stored details: the ledger shows them as proposed or to be filled in. */
  toConfirm: number;
  /** Directives no longer coded as such. */
  uncoded: number;
  /** Confirmed, but without an official or an addressee. */
  incomplete: number;
}

/** Why directives among the rows that `passes` are missing from the table of officials by addressees. */
export function directivesLeftOut(
  index: LibraryIndex,
  passes: (row: number) => boolean,
  { isCoded, isGiven }: Pick<CodedAsDirective, 'isCoded' | 'isGiven'>,
  dimensions: readonly Dimension[],
): LeftOut {
  const left: LeftOut = { toConfirm: 0, uncoded: 0, incomplete: 0 };
  for (let row = 0; row < index.count; row++) {
    if (!passes(row)) continue;
    if (!isDirected(index, row)) left.toConfirm += Number(isGiven(row));
    else if (!isCoded(row)) left.uncoded += 1;
    else left.incomplete += Number(dimensions.some(({ of }) => of(row).length === 0));
  }
  return left;
}
