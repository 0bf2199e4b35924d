/** Adapter for measuring painting and hit-testing: the real painter over ranges that are given. */
import { hitTest } from '@/utils/highlighting/hit-test';
import { createPainter } from '@/utils/highlighting/painter';
import { followTheme } from '@/utils/highlighting/style-sheet';
import { COLORS, type Color } from '@/utils/model/codebook';

const colors = Object.keys(COLORS) as Color[];
const life = new AbortController();
const painter = createPainter(document, life);

/** Before anything is timed: the rules are there once for a page. */
export function setUp(): void {
  followTheme(document.body, life.signal);
}

/** Paints in the next microtask, as the annotator's answer is painted. */
export async function paint(ranges: readonly Range[]): Promise<void> {
  ranges.forEach((range, i) => {
    const color = colors[i % colors.length] as Color;
    painter.paint(String(i), [range], { color, underline: 'solid' }, { hasNote: i % 4 === 0 });
  });
  await Promise.resolve();
}

/** How many passages are under a point of the viewport. */
export function hit(x: number, y: number): number {
  return hitTest(document, painter.all(), x, y).length;
}
