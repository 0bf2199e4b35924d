import type { Position, Selector } from '@/utils/model/annotation';
import { type Change, headPartOf } from './compare';

/** UTF-16 code units of its context by which a passage is told from the same words elsewhere. */
const CONTEXT = 12;

/** Where a quote stands in a text: every place that has its words, or those alone that have its context before them. */
function placesOf({ exact, prefix }: Selector['quote'], text: string): Position[] {
  const places: Position[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length))
    places.push({ start: at, end: at + exact.length });
  const near = prefix.slice(-CONTEXT);
  const known = places.filter(({ start }) => text.slice(0, start).endsWith(near));
  return known.length > 0 ? known : places;
}

/** Whether an edit changes words of a passage, or puts some into it; a sentence that only moved says what it said. */
function touches(change: Change, { start, end }: Position): boolean {
  const { did, before, deleted } = change;
  if (headPartOf(change) || did === 'moved') return false;
  if (did === 'added') return before.start > start && before.start < end;
  const gone = deleted.length > 0 ? deleted : [before];
  return gone.some((one) => one.start < end && start < one.end);
}

/**
 * Edits that touch what the reader marked, and the others, each in the order they came in. `before` is the earlier text of the
 * two that were compared, `quotes` are the passages' words with their context.
 */
export function byMarked(
  changes: readonly Change[],
  before: string,
  quotes: readonly Selector['quote'][],
): { marked: Change[]; others: Change[] } {
  const places = quotes.flatMap((quote) => placesOf(quote, before));
  const isMarked = (change: Change): boolean => places.some((place) => touches(change, place));
  return { marked: changes.filter(isMarked), others: changes.filter((change) => !isMarked(change)) };
}
