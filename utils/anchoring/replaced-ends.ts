import type { NormalText } from './normal-text';
import { isWithinWord, roomInsteadOf, type Span, type WordEnds } from './quote-edges';
import { keptStretches } from './quote-images';

/** The present positions of the units before and after a quote; undefined when deleted or unknown. */
export interface Beside {
  before: number | undefined;
  after: number | undefined;
}

/** A gap between two letters in which a sentence ends. The dot of a number has no space after it. */
const SENTENCE_END = /[。！？!?；;…\n]|\.\s/;

/** A quote, and what is known of it in a text edited since. */
export interface Replaced {
  quote: NormalText;
  /** For each unit of the quote where it stands now; -1 where it has no counterpart. */
  images: Int32Array;
  present: NormalText;
  beside: Beside;
  words: WordEnds;
}

/**
 * The images without chance agreements outside the first and last stretch that was kept, and the span that the quote
 * has become: where its first or last words were replaced, the span covers what replaced them, as many sentences as
 * were replaced. Undefined where nothing was kept.
 */
export function withReplacedEnds(replaced: Replaced): { images: Int32Array; span: Span } | undefined {
  const { quote, images, present } = replaced;
  const stretches = keptStretches(quote.units, images, present.units);
  const first = stretches[0]?.start;
  const last = stretches.at(-1)?.end;
  if (first === undefined || last === undefined) return undefined;
  const own = images.map((image, i) => (i < first || i >= last ? -1 : image));
  return { images: own, span: { start: startOf(replaced, first), end: endOf(replaced, last) } };
}

/** The end of a quote whose units from `kept` on were replaced. */
function endOf({ quote, images, present, beside: { after }, words }: Replaced, kept: number): number {
  const low = (images[kept - 1] as number) + 1;
  const lost = quote.units.length - kept;
  if (lost === 0) return low;
  const aligned = images.subarray(kept).findLast((image) => image !== -1);
  let high = aligned === undefined ? low : aligned + 1;
  if (after !== undefined && after >= low && after - low <= roomInsteadOf(lost)) high = after;
  else while (words.end && isWithinWord(present, high)) high++;
  let ends = countEnds(quote, kept, quote.units.length);
  for (let unit = low; unit < high; unit++) if (endsBefore(present, unit) && ends-- === 0) return unit;
  return high;
}

/** The start of a quote whose units before `kept` were replaced. */
function startOf({ quote, images, present, beside: { before }, words }: Replaced, kept: number): number {
  const high = images[kept] as number;
  if (kept === 0) return high;
  let low = images.subarray(0, kept).find((image) => image !== -1) ?? high;
  if (before !== undefined && before < high && high - before - 1 <= roomInsteadOf(kept)) low = before + 1;
  else while (words.start && isWithinWord(present, low)) low--;
  let ends = countEnds(quote, 1, kept + 1);
  for (let unit = high; unit > low; unit--) if (endsBefore(present, unit) && ends-- === 0) return unit;
  return low;
}

/** How many sentences end before the units from `from` to `to`. */
function countEnds(text: NormalText, from: number, to: number): number {
  let count = 0;
  for (let unit = from; unit < to; unit++) if (endsBefore(text, unit)) count++;
  return count;
}

/** Whether a sentence ends between this unit and the one before it. */
const endsBefore = ({ source, sources }: NormalText, unit: number): boolean =>
  unit > 0 && SENTENCE_END.test(source.slice((sources[unit - 1] as number) + 1, sources[unit]));
