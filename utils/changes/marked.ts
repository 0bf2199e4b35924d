import type { Position, Selector } from '@/utils/model/annotation';
import { type Change, headPartOf } from './compare';

/** UTF-16 code units of its context by which a passage is told from the same words elsewhere. */
const CONTEXT = 12;

/** The texts of the two versions that were compared. */
interface Texts {
  readonly before: string;
  readonly after: string;
}

type Side = keyof Texts;
type Places = readonly { readonly side: Side; readonly place: Position }[];

/** Every place in one of the texts that has a quote's words, and those of them that have its context before them. */
function placesIn(side: Side, text: string, { exact, prefix }: Selector['quote']): { all: Places; known: Places } {
  const all: Places[number][] = [];
  for (let at = text.indexOf(exact); exact && at >= 0; at = text.indexOf(exact, at + exact.length))
    all.push({ side, place: { start: at, end: at + exact.length } });
  const near = prefix.slice(-CONTEXT);
  return { all, known: all.filter(({ place }) => text.slice(0, place.start).endsWith(near)) };
}

/**
 * Where a quote stands: in the earlier text or, as one that was marked in words that are new, in the later. Places with
 * its context come first.
 */
function placesOf(quote: Selector['quote'], { before, after }: Texts): Places {
  const [was, is] = [placesIn('before', before, quote), placesIn('after', after, quote)];
  return [was.known, is.known, was.all, is.all].find(({ length }) => length > 0) ?? [];
}

/**
 * Whether an edit changes words of a passage, or puts some into it or takes some out; a sentence that only moved says
 * what it said.
 */
function touches(change: Change, { side, place: { start, end } }: Places[number]): boolean {
  const { did, deleted, inserted } = change;
  if (headPartOf(change) || did === 'moved') return false;
  const own = change[side];
  if (did === (side === 'before' ? 'added' : 'removed')) return own.start > start && own.start < end;
  const edited = side === 'before' ? deleted : inserted;
  return (edited.length > 0 ? edited : [own]).some((one) => one.start < end && start < one.end);
}

/**
 * Edits that touch what the reader marked, and the others, each in the order they came in. `texts` are the two that
 * were compared, `quotes` the passages' words with their context.
 */
export function byMarked(
  changes: readonly Change[],
  texts: Texts,
  quotes: readonly Selector['quote'][],
): { marked: Change[]; others: Change[] } {
  const places = quotes.flatMap((quote) => placesOf(quote, texts));
  const isMarked = (change: Change): boolean => places.some((place) => touches(change, place));
  return { marked: changes.filter(isMarked), others: changes.filter((change) => !isMarked(change)) };
}
