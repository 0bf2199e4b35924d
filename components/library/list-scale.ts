import { lowerBound } from '@/utils/text/lower-bound';

/** Browsers cut off boxes that are taller: Firefox at 17.9 million CSS px, Chromium at 33.5 million. */
const TALLEST = 16_000_000;

/** Where a list of any height is, in a box that a browser can still show. All values CSS px. */
export interface ListScale {
  /** Of the box with the lines. */
  height: number;
  /** What of the list is at the upper edge when the box is scrolled to `scrollTop`. */
  offsetAt: (scrollTop: number) => number;
  /** Its opposite. */
  scrollTopAt: (offset: number) => number;
}

/**
 * The scale of a list of `total` px seen through `view` px: one to one, until the list is taller than a browser's box.
 * From there a step of scrolling goes as many times further, and the list's end is still at the box's end.
 */
export function listScale(total: number, view: number, tallest = TALLEST): ListScale {
  if (total <= tallest) return { height: total, offsetAt: (top) => top, scrollTopAt: (offset) => offset };
  const ratio = (total - view) / (tallest - view);
  return { height: tallest, offsetAt: (top) => top * ratio, scrollTopAt: (offset) => offset / ratio };
}

/** The line at an offset, CSS px; the first or last beyond the ends. `tops` has one entry more than lines. */
export const lineAt = (tops: Float64Array, offset: number): number =>
  Math.max(0, lowerBound(tops.length - 1, (line) => (tops[line] ?? 0) > offset) - 1);
