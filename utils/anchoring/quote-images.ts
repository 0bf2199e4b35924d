import type { NormalText } from './normal-text';
import type { Span } from './quote-edges';

/** A contiguous part of a quote: its units in the quote, and in the present text. */
export interface Piece {
  quote: Span;
  present: Span;
}

/** New text of this many units or more inside a quote does not belong to it. */
const SHORTEST_HOLE = 24;

/** A quote of fewer units is a word or two. */
const SHORT = 12;

/**
 * The share of a quote's units that kept their place and form, 0 to 1. Single letters agree by chance: only stretches
 * count, and in a short quote only those about as far from their neighbours as before.
 */
export function keptShare(quote: Uint16Array, images: Int32Array, present: Uint16Array): number {
  const { length } = quote;
  const isKept = (i: number) => (images[i] ?? -1) !== -1 && quote[i] === present[images[i] as number];
  const shift = (i: number) => (images[i] as number) - i;
  const isNear = (i: number, k: number) => k !== i && isKept(k) && Math.abs(shift(i) - shift(k)) <= 1;
  let kept = 0;
  if (length < SHORT) {
    for (let i = 0; i < length; i++) {
      if (isKept(i) && (length === 1 || [-3, -2, -1, 1, 2, 3].some((by) => isNear(i, i + by)))) kept++;
    }
    return kept / length;
  }
  return keptStretches(quote, images, present).reduce((sum, { start, end }) => sum + end - start, 0) / length;
}

/** The stretches of a quote, in its units, that are still contiguous and too long to agree by chance. */
export function keptStretches(quote: Uint16Array, images: Int32Array, present: Uint16Array): Span[] {
  const { length } = quote;
  const needed = (quote[0] as number) >= 0x2e80 ? 2 : 3;
  const isKept = (i: number) => (images[i] ?? -1) !== -1 && quote[i] === present[images[i] as number];
  const stretches: Span[] = [];
  for (let i = 0; i < length; ) {
    let next = i;
    while (next < length && isKept(next) && (images[next] as number) - next === (images[i] as number) - i) next++;
    if (next - i >= needed) stretches.push({ start: i, end: next });
    i = Math.max(next, i + 1);
  }
  return stretches;
}

/** The quote's pieces, separated by long insertions. None when no unit has an image. */
export function piecesOf(images: Int32Array, present: NormalText): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < images.length; i++) {
    const image = images[i] as number;
    const piece = pieces.at(-1);
    if (image === -1 || (piece && image < piece.present.end)) continue;
    if (piece && image - piece.present.end < SHORTEST_HOLE) {
      piece.quote.end = i + 1;
      piece.present.end = image + 1;
    } else pieces.push({ quote: { start: i, end: i + 1 }, present: { start: image, end: image + 1 } });
  }
  for (let i = 1; i < pieces.length; i++) slide(pieces[i - 1] as Piece, pieces[i] as Piece, present);
  return pieces;
}

/** 'cats [and dogs cats] and' or 'cats and [dogs cats and]': the insertion is placed where lines or words break. */
function slide(left: Piece, right: Piece, { units, sources, source }: NormalText): void {
  const end = left.present.end;
  const start = right.present.start;
  const breakAt = (unit: number) => {
    const between = source.slice((sources[unit - 1] as number) + 1, sources[unit]);
    return between.includes('\n') ? 2 : between === '' ? 0 : 1;
  };
  let by = 0;
  while (end + by - 1 > left.present.start && units[end + by - 1] === units[start + by - 1]) by--;
  let best = by;
  for (let most = -1; ; by++) {
    const worth = breakAt(end + by) + breakAt(start + by);
    if (worth > most) [best, most] = [by, worth];
    if (start + by + 1 >= right.present.end || units[end + by] !== units[start + by]) break;
  }
  left.present.end += best;
  left.quote.end += best;
  right.present.start += best;
  right.quote.start += best;
}
