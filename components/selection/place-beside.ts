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

/**
 * Where a floating box goes: above `first` (the passage's first line) if there is room, else below `last`, its last
 * line, and always inside the window; never over the passage unless it fills the window. All in CSS px of the viewport.
 */
export function placeBeside(first: Box, last: Box, size: Size, viewport: Size): { left: number; top: number } {
  const middle = (Math.max(first.left, 0) + Math.min(first.right, viewport.width)) / 2;
  const left = clamp(middle - size.width / 2, EDGE, viewport.width - size.width - EDGE);
  const above = first.top - GAP - size.height;
  const below = last.bottom + GAP;
  if (above >= EDGE) return { left, top: above };
  if (below + size.height <= viewport.height - EDGE) return { left, top: below };
  return { left, top: viewport.height - size.height - EDGE };
}

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, max));
