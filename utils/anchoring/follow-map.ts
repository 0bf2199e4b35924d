import { align, MAX_CELLS } from './align';
import type { Span } from './quote-edges';
import type { RevisionMap } from './revision-map';

/** What became of a span of the revision. */
export interface Followed {
  span: Span;
  /** The share of its units that are found unchanged, 0 to 1. */
  kept: number;
  /** Stretches of new text inside, if any is longer than a word. */
  holes: Span[];
}

/** How far new text may part what stood together. */
const MAX_HOLE = 1500;
/** Context looked at when a span's own end is not in the map. */
const REACH = 200;

/**
 * Where the map leads a span of the revision `x` in the present text `y`; undefined where the map says nothing of it.
 * Changed stretches are aligned between the unchanged ones beside them.
 */
export function followMap(map: RevisionMap, x: Uint16Array, y: Uint16Array, span: Span): Followed | undefined {
  const images = mainChain(map.images, span);
  if (!images) return undefined;
  const length = span.end - span.start;
  for (let i = 0; i < length; i++) {
    if (images[i] !== -1) continue;
    let end = i;
    while (end < length && images[end] === -1) end++;
    fill(map, x, y, span, images, i, end);
    i = end;
  }
  straighten(images, x, y, span.start);
  return summarize(images, x, y, span.start);
}

/** The images of the span's units, only those that stand together in order; undefined when there is none nearby. */
function mainChain(all: Int32Array, { start, end }: Span): Int32Array | undefined {
  const images = all.slice(start, end);
  let [best, bestLength] = [-1, 0];
  for (let i = 0; i < images.length; ) {
    let next = i + 1;
    while (next < images.length && images[next] === (images[next - 1] as number) + 1) next++;
    if (images[i] !== -1 && next - i > bestLength) [best, bestLength] = [i, next - i];
    i = next;
  }
  if (best === -1) {
    const before = neighbour(all, start - 1, -1);
    const after = neighbour(all, end, 1);
    if (before === -1 || after === -1) return undefined;
    const room = (all[after] as number) - (all[before] as number);
    return room > 0 && room < after - before + MAX_HOLE ? images : undefined;
  }
  let bound = images[best] as number;
  for (let i = best - 1; i >= 0; i--) {
    const image = images[i] as number;
    if (image < bound && image > bound - MAX_HOLE) bound = image;
    else images[i] = -1;
  }
  bound = images[best] as number;
  for (let i = best + 1; i < images.length; i++) {
    const image = images[i] as number;
    if (image > bound && image < bound + MAX_HOLE) bound = image;
    else images[i] = -1;
  }
  return images;
}

/** The nearest unit from `i` on that is in the map; -1 when there is none within reach. */
function neighbour(all: Int32Array, i: number, by: number): number {
  for (let at = i, n = 0; at >= 0 && at < all.length && n < REACH; at += by, n++) if (all[at] !== -1) return at;
  return -1;
}

/** Aligns the units from `from` to `to` of the span, none of which has an image. */
function fill(
  map: RevisionMap,
  x: Uint16Array,
  y: Uint16Array,
  span: Span,
  images: Int32Array,
  from: number,
  to: number,
): void {
  const all = map.images;
  const room = (to - from) * 2 + 16;
  // Offsets of the mapped units beside the stretch; inside the span only those of the chain.
  let before = from > 0 ? span.start + from - 1 : neighbour(all, span.start - 1, -1);
  let after = to < images.length ? span.start + to : neighbour(all, span.end, 1);
  let low = before === -1 ? -1 : from > 0 ? (images[from - 1] as number) : (all[before] as number);
  let high = after === -1 ? -1 : to < images.length ? (images[to] as number) : (all[after] as number);
  if (low !== -1 && high !== -1 && (high <= low || high - low > after - before + MAX_HOLE)) {
    // The neighbour inside the span is to be trusted, the one outside was moved.
    if (from > 0) high = -1;
    else low = -1;
  }
  const free = { start: low === -1, end: high === -1 };
  if (free.start && free.end) return;
  if (free.start) [before, low] = [span.start + from - 1, Math.max(-1, high - 1 - room)];
  if (free.end) [after, high] = [span.start + to, Math.min(y.length, low + 1 + room)];
  const [own, other] = [x.subarray(before + 1, after), y.subarray(low + 1, high)];
  if (own.length * other.length > MAX_CELLS) return;
  const partners = align(own, other, free);
  for (let i = from; i < to; i++) {
    const partner = partners[span.start + i - before - 1] as number;
    if (partner !== -1) images[i] = low + 1 + partner;
  }
}

/** Moves units at the ends of a stretch over to its neighbour's line when they are the same there. */
function straighten(images: Int32Array, x: Uint16Array, y: Uint16Array, start: number): void {
  const length = images.length;
  for (const by of [-1, 1]) {
    // From the longest unbroken stretch outward, as long as the same words go on.
    let [best, bestLength] = [0, 0];
    for (let i = 0; i < length; ) {
      let next = i + 1;
      while (next < length && images[next] === (images[next - 1] as number) + 1) next++;
      if (images[i] !== -1 && next - i > bestLength) [best, bestLength] = [i, next - i];
      i = next;
    }
    if (bestLength === 0) return;
    let i = by < 0 ? best : best + bestLength - 1;
    const line = (images[i] as number) - i;
    for (i += by; i >= 0 && i < length && x[start + i] === y[line + i]; i += by) images[i] = line + i;
  }
}

function summarize(images: Int32Array, x: Uint16Array, y: Uint16Array, start: number): Followed | undefined {
  let [first, last, kept] = [-1, -1, 0];
  const holes: Span[] = [];
  for (let i = 0; i < images.length; i++) {
    const image = images[i] as number;
    if (image === -1 || image <= last) continue;
    if (first === -1) first = image;
    else if (image - last > 24) holes.push({ start: last + 1, end: image });
    last = image;
    if (x[start + i] === y[image]) kept++;
  }
  if (first === -1) return undefined;
  return { span: { start: first, end: last + 1 }, kept: kept / images.length, holes };
}
