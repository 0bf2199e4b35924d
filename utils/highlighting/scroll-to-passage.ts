/** How far in from its edges the window is covered by bars and cards, in CSS px. */
export interface Covered {
  above: number;
  below: number;
}

/** Where the beginning of a passage comes to rest, as a share of the window's height. */
const RESTING_PLACE = 1 / 3;
/** What bars of any page may cover: a share of its window. */
const commonlyCovered = (): Covered => ({ above: innerHeight * 0.15, below: innerHeight * 0.15 });

/** Top of the first and bottom of the last of its lines in the window, CSS px; `undefined` for no passage. */
function edgesOf(ranges: readonly Range[]): { top: number; bottom: number } | undefined {
  const [first, last] = [ranges[0]?.getBoundingClientRect(), ranges.at(-1)?.getBoundingClientRect()];
  return first && last && { top: first.top, bottom: last.bottom };
}

/** Whether the whole passage stands in what the window leaves free. */
export function isPassageInSight(ranges: readonly Range[], { above, below }: Covered): boolean {
  const edges = edgesOf(ranges);
  return edges !== undefined && edges.top >= above && edges.bottom <= innerHeight - below;
}

/** The innermost box around a passage that scrolls down by itself: the browser knows the way to it. */
function boxAround(range: Range): Element | undefined {
  for (let box = range.startContainer.parentElement; box && box !== document.documentElement; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return undefined;
}

/** Whether its beginning stands beside the window: in columns, or behind the edge of a wide line. */
const isBeside = ({ left }: DOMRect): boolean => left < 0 || left > innerWidth;

/**
 * Scrolls so that a passage can be read: not at all when it is in sight; else its beginning rests a third down the
 * window, or higher when its end would not be seen. Readers who want no motion see none.
 * Tells whether it may be on its way there.
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
