/** In CSS px: what the bars cover at the top, and where a passage is put that was out of sight, as a share of the window. */
const COVERED = 56;
const RESTING_PLACE = 0.32;

const edges = (ranges: readonly Range[]): { top: number; bottom: number } | undefined => {
  const [first, last] = [ranges[0]?.getBoundingClientRect(), ranges.at(-1)?.getBoundingClientRect()];
  return first && last && { top: first.top, bottom: last.bottom };
};

/** Whether the whole passage can be seen. */
export function isOnScreen(ranges: readonly Range[]): boolean {
  const at = edges(ranges);
  return at !== undefined && at.top >= 0 && at.bottom <= innerHeight;
}

/** Scrolls as little as it takes for the beginning of a passage, and its card, to be seen. */
export function scrollIntoSight(ranges: readonly Range[]): void {
  const at = edges(ranges);
  if (!at || (at.top >= COVERED && at.bottom <= innerHeight * 0.8)) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: at.top - innerHeight * RESTING_PLACE, behavior: isCalm ? 'instant' : 'smooth' });
}
