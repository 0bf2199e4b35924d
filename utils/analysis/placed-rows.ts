import type { Position } from '@/utils/model/annotation';
import { foldWithPlaces, type SearchFold } from '@/utils/search/fold-text';
import { type LibraryIndex, quoteOf, startOf } from '@/utils/search/library-index';

/** A passage with its place in its article's newest text. UTF-16 offsets, `end` exclusive. */
export interface PlacedRow extends Position {
  row: number;
}

/** An article's passages found in its text, in the order of the rows. */
export function placeRows(index: LibraryIndex, article: number, text: string, fold: SearchFold): PlacedRow[] {
  const folded = foldWithPlaces(text, fold);
  const placed: PlacedRow[] = [];
  for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++) {
    const quote = quoteOf(index, row);
    if (quote === '') continue;
    const at = nearest(folded.text, quote, startOf(index, row) ?? Number.MAX_SAFE_INTEGER);
    if (at >= 0) placed.push({ row, start: folded.startOf(at), end: folded.endOf(at + quote.length) });
  }
  return placed;
}

/** Where `quote` occurs nearest to `hint`; -1 where it does not. */
function nearest(text: string, quote: string, hint: number): number {
  if (text.startsWith(quote, hint)) return hint;
  const after = text.indexOf(quote, hint);
  const before = text.lastIndexOf(quote, hint);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - hint < hint - before ? after : before;
}
