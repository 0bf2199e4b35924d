import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import type { SentenceCursor } from '@/utils/annotator/sentence-cursor';
import { type Covered, scrollToPassage } from '@/utils/highlighting/scroll-to-passage';
import type { Position } from '@/utils/model/annotation';
import { lowerBound } from '@/utils/text/lower-bound';

/** What the bars above and below the text may cover, CSS px. */
const TOP = 60;
const BOTTOM = 110;

/** What stands at the foot of the window, over the text: a bar grows as a code is looked for in it. */
function bottom(): number {
  const column = document.querySelector('.article-body')?.getBoundingClientRect();
  return [...document.querySelectorAll('[data-edge="foot"], .drawer')].reduce((most, box) => {
    const { left, top, bottom: foot } = box.getBoundingClientRect();
    const isOver = foot > innerHeight - TOP && left < (column?.right ?? 0);
    return isOver ? Math.max(most, innerHeight - top + 14) : most;
  }, BOTTOM);
}

/** The parts of the window where nothing can be read, CSS px. */
export const covered = (): Covered => ({ above: TOP, below: bottom() });

let isScrolling = false;
addEventListener(
  'scrollend',
  () => {
    isScrolling = false;
  },
  true,
);

/** Is any line of it in the window, or on its way there? */
export function isSeen(range: Range): boolean {
  const box = range.getBoundingClientRect();
  return isScrolling || (box.bottom > TOP && box.top < innerHeight - bottom());
}

/** Scrolls to a passage of the clean text, clear of the bars. */
export function scrollTo(range: Range): void {
  isScrolling = scrollToPassage([range], covered());
  // At an end of the page nothing moves, and no end of it is told.
  const standing = setTimeout(() => {
    isScrolling = false;
  }, 100);
  addEventListener('scroll', () => clearTimeout(standing), { once: true, capture: true });
}

/** The first sentence that begins in the window; undefined when there is none. */
export function firstSeen(text: AnnotatedText, cursor: SentenceCursor): Position | undefined {
  const topOf = (position: Position): number =>
    text.rangesOf(position)[0]?.getBoundingClientRect().top ?? Number.NEGATIVE_INFINITY;
  // Sentences follow each other down the page: the first whose top is below the bar is found by halving.
  const low = lowerBound(text.words().length, (offset) => {
    const sentence = cursor.at(offset);
    return !sentence || topOf(sentence) >= TOP;
  });
  return cursor.at(low) ?? cursor.previous({ start: low, end: low });
}
