/** How much of the window bars and cards may cover at each edge, in CSS px. */
export interface Covered {
  above: number;
  below: number;
}

/** Where the beginning of a passage is placed, as a share of the window's height. */
const RESTING_PLACE = 1 / 3;
/** The most that bars of a page may cover, as a share of its window. */
const commonlyCovered = (): Covered => ({ above: innerHeight * 0.15, below: innerHeight * 0.15 });

/** Top of the first and bottom of the last of its lines in the window, CSS px; undefined for no passage. */
function edgesOf(ranges: readonly Range[]): { top: number; bottom: number } | undefined {
  const [first, last] = [ranges[0]?.getBoundingClientRect(), ranges.at(-1)?.getBoundingClientRect()];
  return first && last && { top: first.top, bottom: last.bottom };
}

/** Whether the whole passage is in the visible part of the window. */
export function isPassageInSight(ranges: readonly Range[], { above, below }: Covered): boolean {
  const edges = edgesOf(ranges);
  return edges !== undefined && edges.top >= above && edges.bottom <= innerHeight - below;
}

/** The innermost scrolling box around a passage: the browser scrolls its content into view. */
function boxAround(range: Range): Element | undefined {
  for (let box = range.startContainer.parentElement; box && box !== document.documentElement; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return undefined;
}

/** Whether the beginning is outside the window sideways: in columns, or past the edge of a wide line. */
const isBeside = ({ left }: DOMRect): boolean => left < 0 || left > innerWidth;

/**
 * Scrolls so that a passage can be read: not at all when it is visible; otherwise its beginning comes to rest a third
 * down the window, or higher when its end would not be visible. Without animation for readers who want no motion. Tells
 * whether it may still be scrolling.
 */
export function scrollToPassage(ranges: readonly Range[], covered: Covered = commonlyCovered()): boolean {
  const [first] = ranges;
  if (!first) return false;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isCalm ? 'instant' : 'smooth';
  const edges = edgesOf(ranges);
  if (!edges) return false;
  const box = boxAround(first)?.getBoundingClientRect();
  const isInBox = !box || (edges.top >= box.top && edges.bottom <= box.bottom);
  const isThere = isPassageInSight(ranges, covered);
  if (!isInBox || isBeside(first.getBoundingClientRect())) {
    const block = isInBox && isThere ? 'nearest' : 'center';
    first.startContainer.parentElement?.scrollIntoView({ block, inline: 'center', behavior });
    return !isCalm;
  }
  if (isThere) return false;
  const lowest = innerHeight - covered.below - (edges.bottom - edges.top);
  scrollBy({ top: edges.top - Math.max(covered.above, Math.min(innerHeight * RESTING_PLACE, lowest)), behavior });
  return !isCalm;
}
