import { lowerBound } from '@/utils/text/lower-bound';

/** Browsers cut off taller boxes: Firefox at 17.9 million CSS px, Chromium at 33.5 million. */
const TALLEST = 16_000_000;

/** Maps a list of any height to a box that a browser can still show. All values CSS px. */
export interface ListScale {
  /** Height of the box with the lines. */
  height: number;
  /** The list offset at the upper edge when the box is scrolled to `scrollTop`. */
  offsetAt: (scrollTop: number) => number;
  /** Its opposite. */
  scrollTopAt: (offset: number) => number;
}

/**
 * The scale of a list of `total` px seen through `view` px: one to one, until the list is taller than a browser's box
 * allows. Beyond that a scroll step goes proportionally further, and the list's end is still at the box's end.
 */
export function listScale(total: number, view: number, tallest = TALLEST): ListScale {
  if (total <= tallest) return { height: total, offsetAt: (top) => top, scrollTopAt: (offset) => offset };
  const ratio = (total - view) / (tallest - view);
  return { height: tallest, offsetAt: (top) => top * ratio, scrollTopAt: (offset) => offset / ratio };
}

/** The line at an offset, CSS px; the first or last beyond the ends. `tops` has one entry more than lines. */
export const lineAt = (tops: Float64Array, offset: number): number =>
  Math.max(0, lowerBound(tops.length - 1, (line) => (tops[line] ?? 0) > offset) - 1);
