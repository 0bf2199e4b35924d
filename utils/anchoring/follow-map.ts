import { align } from './align';
import { roomInsteadOf, type Span } from './quote-edges';
import type { RevisionMap } from './revision-map';

/** The longest new text, in units, between parts that stood together. */
const MAX_HOLE = 1500;
/** How far unchanged context is searched for, in units. */
const REACH = 200;

/** Follows the map; undefined if it tells nothing about the span, nor about what stood on both sides of it. */
export type Follow = (span: Span) => Int32Array | undefined;

/**
 * Maps each unit of a span of the revision `x` to the present text `y`: ascending, -1 for units without a counterpart.
 * Changed stretches are aligned between their unchanged neighbours.
 */
export function createFollower({ images: all }: RevisionMap, x: Uint16Array, y: Uint16Array): Follow {
  /** Alignments by the stretches aligned: passages close together share a changed stretch. */
  const known = new Map<string, Int32Array>();

  return (span) => {
    const { start } = span;
    const images = all.slice(start, span.end);
    const length = images.length;
    if (isUnbroken(images)) return images;
    const before = neighbour(all, start - 1, -1);
    const after = neighbour(all, span.end, 1);
    if (!keepMainChain(images)) {
      if (before === -1 || after === -1 || !isNear(before, after, all[before], all[after])) return undefined;
    }
    for (let from = 0; from < length; from++) {
      if (images[from] !== -1) continue;
      let to = from;
      while (to < length && images[to] === -1) to++;
      fill(from, to);
      from = to;
    }
    straighten(images, x, y, start);
    return images;

    /**
     * Aligns the units of the span from `from` to `to`, none of which has an image, with the text between their
     * neighbours' images.
     */
    function fill(from: number, to: number): void {
      let first = (from > 0 ? start + from - 1 : before) + 1;
      let last = to < length ? start + to : after;
      let low = from > 0 ? images[from - 1] : all[before];
      let high = to < length ? images[to] : all[after];
      // A neighbour outside the span that was moved away tells nothing.
      if (low !== undefined && high !== undefined && !isNear(first - 1, last, low, high)) {
        if (from > 0) high = undefined;
        else low = undefined;
      }
      const room = (to - from) * 2 + 16;
      const free = { start: low === undefined, end: high === undefined };
      if (low === undefined) {
        if (high === undefined) return;
        first = start + from;
        low = Math.max(-1, high - 1 - room);
      } else if (high === undefined) {
        last = start + to;
        high = Math.min(y.length, low + 1 + room);
      }
      const key = [first, last, low, high, free.start, free.end].join();
      const partners = known.get(key) ?? align(x.subarray(first, last), y.subarray(low + 1, high), free);
      known.set(key, partners);
      for (let i = from; i < to; i++) {
        const partner = partners[start + i - first] as number;
        if (partner !== -1) images[i] = low + 1 + partner;
      }
    }
  };
}

/** Whether all units have an image, each right after that of the unit before it. */
function isUnbroken(images: Int32Array): boolean {
  const first = images[0] as number;
  if (first === -1) return false;
  for (let i = 1; i < images.length; i++) if (images[i] !== first + i) return false;
  return true;
}

/**
 * The stretch of the present text between the neighbours of a span of the revision; undefined when it is empty, or the
 * neighbours are no longer close together.
 */
export function insteadOf({ images }: RevisionMap, span: Span): Span | undefined {
  const before = neighbour(images, span.start - 1, -1);
  const after = neighbour(images, span.end, 1);
  if (before === -1 || after === -1) return undefined;
  const start = (images[before] as number) + 1;
  const end = images[after] as number;
  const length = span.end - span.start;
  return end > start && end - start < roomInsteadOf(length) ? { start, end } : undefined;
}

function isNear(before: number, after: number, low: number | undefined, high: number | undefined): boolean {
  const room = (high ?? 0) - (low ?? 0);
  return room > 0 && room < after - before + MAX_HOLE;
}

/** The nearest unit from `i` on that has an image; -1 when there is none within reach. */
function neighbour(all: Int32Array, i: number, by: number): number {
  for (let at = i, n = 0; at >= 0 && at < all.length && n < REACH; at += by, n++) if (all[at] !== -1) return at;
  return -1;
}

/**
 * Removes all images but those of the heaviest chain of stretches in order and not far apart. Tells whether there is
 * one.
 */
function keepMainChain(images: Int32Array): boolean {
  const stretches = stretchesOf(images);
  /**
   * For each stretch, the number of units in the heaviest chain ending with it, and the stretch before it in that
   * chain.
   */
  const weights: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [i, { start, end }] of stretches.entries()) {
    let [weight, before] = [0, -1];
    for (let k = 0; k < i; k++) {
      const hole = (images[start] as number) - (images[(stretches[k] as Span).end - 1] as number);
      if (hole > 0 && hole < MAX_HOLE && (weights[k] as number) > weight) [weight, before] = [weights[k] as number, k];
    }
    weights.push(weight + end - start);
    previous.push(before);
    if (last === -1 || weight + end - start > (weights[last] as number)) last = i;
  }
  const chain = new Set<number>();
  for (let i = last; i !== -1; i = previous[i] as number) chain.add(i);
  for (const [i, { start, end }] of stretches.entries()) if (!chain.has(i)) images.fill(-1, start, end);
  return last !== -1;
}

/**
 * Text inserted before 'abc' that begins with 'a' may have captured the image of 'a': the longest stretch takes it
 * back.
 */
function straighten(images: Int32Array, x: Uint16Array, y: Uint16Array, start: number): void {
  const longest = longestStretch(images);
  if (longest.start === longest.end) return;
  const line = (images[longest.start] as number) - longest.start;
  for (let i = longest.start - 1; i >= 0 && x[start + i] === y[line + i]; i--) images[i] = line + i;
  for (let i = longest.end; i < images.length && x[start + i] === y[line + i]; i++) images[i] = line + i;
}

/** The longest stretch; empty when there are none. */
function longestStretch(images: Int32Array): Span {
  let longest = { start: 0, end: 0 };
  for (const one of stretchesOf(images)) if (one.end - one.start > longest.end - longest.start) longest = one;
  return longest;
}

/** The stretches of units whose images are consecutive. */
function stretchesOf(images: Int32Array): Span[] {
  const stretches: Span[] = [];
  for (let start = 0; start < images.length; ) {
    let end = start + 1;
    if (images[start] !== -1) {
      while (end < images.length && images[end] === (images[end - 1] as number) + 1) end++;
      stretches.push({ start, end });
    }
    start = end;
  }
  return stretches;
}
