export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

const GAP = 10;
const EDGE = 8;
/** Room for a touch selection's handles below it, and for the system's menu above. */
const HANDLES = 36;
const MENU = 64;

interface Options {
  hasHandles?: boolean;
  /** Height covered at the top of the window; the box is not placed there if there is room below. */
  bars?: number;
}

/**
 * Where a floating box goes: above `first` (the passage's first line) if there is room, otherwise below `last`, its
 * last line, always inside the window. Without room it covers the end of the passage where it hides less. With
 * `hasHandles`, below is preferred. All in CSS px of the viewport.
 */
export function placeBeside(
  first: Box,
  last: Box,
  size: Size,
  viewport: Size,
  { hasHandles = false, bars = 0 }: Options = {},
): { left: number; top: number } {
  const middle = (Math.max(first.left, 0) + Math.min(first.right, viewport.width)) / 2;
  const left = clamp(middle - size.width / 2, EDGE, viewport.width - size.width - EDGE);
  const bottom = viewport.height - size.height - EDGE;
  const above = first.top - (hasHandles ? MENU : GAP) - size.height;
  const below = last.bottom + (hasHandles ? HANDLES : GAP);
  const wanted = hasHandles || above < bars + EDGE ? [below, above] : [above, below];
  const fits = wanted.find((top) => top >= EDGE && top <= bottom);
  const hiddenAbove = EDGE + size.height - Math.max(first.top, 0);
  const hiddenBelow = Math.min(last.bottom, viewport.height) - bottom;
  return { left, top: fits ?? (hiddenAbove < hiddenBelow ? EDGE : bottom) };
}

/** The narrowest margin that can hold a box. */
const LEAST_MARGIN = 232;
/** Height of the clean view's own bars, at the top of its margins. */
export const BARS = 56;

/** The width of a box in a margin beside the text, and which margin; undefined where there is no room. */
export function marginBeside(
  column: Pick<Box, 'left' | 'right'>,
  viewport: Size,
): { side: 'left' | 'right'; width: number } | undefined {
  const right = viewport.width - column.right - GAP - EDGE;
  const left = column.left - GAP - EDGE;
  if (right >= LEAST_MARGIN) return { side: 'right', width: right };
  return left >= LEAST_MARGIN ? { side: 'left', width: left } : undefined;
}

/** Space a bar at a window edge leaves around a passage, since neighbouring lines are selected, too. CSS px. */
const AROUND = 64;

/**
 * The edge of the window at which a box of this height stands clear of a passage and of the lines next to it: the foot
 * where it can, or where the passage is not in the window, else where it hides less.
 */
export function clearEdge(first: Box, last: Box, height: number, viewport: Size): 'foot' | 'head' {
  if (last.bottom < 0 || first.top > viewport.height) return 'foot';
  const hiddenAtFoot = last.bottom + AROUND - (viewport.height - EDGE - height);
  const hiddenAtHead = BARS + height - (first.top - AROUND);
  return hiddenAtFoot > 0 && hiddenAtHead < hiddenAtFoot ? 'head' : 'foot';
}

/**
 * The top of a card without a margin: below its passage, else above it, else undefined; where the passage is scrolled
 * out of the window, at the edge it left by. A card that `wasAbove` stays so while it has room, so that it does not
 * jump as the text is scrolled. CSS px of the viewport.
 */
export function topOfCard(first: Box, last: Box, height: number, viewport: Size, wasAbove = false): number | undefined {
  const lowest = viewport.height - EDGE - height;
  const below = Math.max(BARS, last.bottom + GAP);
  const above = Math.min(lowest, first.top - GAP - height);
  const fits = [...(below <= lowest ? [below] : []), ...(above >= BARS ? [above] : [])];
  return wasAbove ? fits.at(-1) : fits[0];
}

/** The place of a box of this size in a margin: at the passage's first line, as far as the window allows. */
export function placeInMargin(
  side: 'left' | 'right',
  column: Pick<Box, 'left' | 'right'>,
  first: Box,
  size: Size,
  viewport: Size,
): { left: number; top: number } {
  const left = side === 'right' ? column.right + GAP : column.left - GAP - size.width;
  return { left, top: clamp(first.top - EDGE, BARS, Math.max(BARS, viewport.height - size.height - EDGE)) };
}

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, max));
