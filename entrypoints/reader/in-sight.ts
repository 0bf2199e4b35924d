import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import type { SentenceCursor } from '@/utils/annotator/sentence-cursor';
import { type Covered, scrollToPassage } from '@/utils/highlighting/scroll-to-passage';
import type { Position } from '@/utils/model/annotation';
import { lowerBound } from '@/utils/text/lower-bound';

/** Height at the top and bottom of the window that bars may cover, in CSS px. */
const TOP = 60;
const BOTTOM = 110;

/** The height covered at the foot of the window, in CSS px. A bar grows while a code is being searched for in it. */
function bottom(): number {
  const column = document.querySelector('.article-body')?.getBoundingClientRect();
  return [...document.querySelectorAll('[data-edge="foot"], .drawer')].reduce((most, box) => {
    const { left, top, bottom: foot } = box.getBoundingClientRect();
    const isOver = foot > innerHeight - TOP && left < (column?.right ?? 0);
    return isOver ? Math.max(most, innerHeight - top + 14) : most;
  }, BOTTOM);
}

/** The heights at the top and bottom of the window where text is covered, in CSS px. */
export const covered = (): Covered => ({ above: TOP, below: bottom() });

let isScrolling = false;
addEventListener(
  'scrollend',
  () => {
    isScrolling = false;
  },
  true,
);

/** Whether any line of the range is in the window, or is being scrolled into it. */
export function isSeen(range: Range): boolean {
  const box = range.getBoundingClientRect();
  return isScrolling || (box.bottom > TOP && box.top < innerHeight - bottom());
}

/** Scrolls a passage of the article into view, clear of the bars. */
export function scrollTo(range: Range): void {
  isScrolling = scrollToPassage([range], covered());
  // At an end of the page nothing scrolls and no `scrollend` fires.
  const standing = setTimeout(() => {
    isScrolling = false;
  }, 100);
  addEventListener('scroll', () => clearTimeout(standing), { once: true, capture: true });
}

/** The first sentence that begins in the window; undefined when there is none. */
export function firstSeen(text: AnnotatedText, cursor: SentenceCursor): Position | undefined {
  const topOf = (position: Position): number =>
    text.rangesOf(position)[0]?.getBoundingClientRect().top ?? Number.NEGATIVE_INFINITY;
  // Sentences follow each other down the page, so a binary search finds the first one below the bar.
  const low = lowerBound(text.words().length, (offset) => {
    const sentence = cursor.at(offset);
    return !sentence || topOf(sentence) >= TOP;
  });
  return cursor.at(low) ?? cursor.previous({ start: low, end: low });
}
