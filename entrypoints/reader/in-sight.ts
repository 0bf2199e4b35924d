import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import type { SentenceCursor } from '@/utils/annotator/sentence-cursor';
import type { Position } from '@/utils/model/annotation';
import { lowerBound } from '@/utils/text/lower-bound';

/** What the bars above and below the text may cover, CSS px. */
const TOP = 60;
const BOTTOM = 110;

let isScrolling = false;
addEventListener('scrollend', () => {
  isScrolling = false;
});

/** Is any line of it in the window, or on its way there? */
export function isSeen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return isScrolling || (bottom > TOP && top < innerHeight - BOTTOM);
}

/** Scrolls only when it must: so that a passage outside the quiet middle stands a third down the window. */
export function scrollTo(range: Range): void {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  // A text set in columns scrolls sideways, in itself.
  if (left < 0 || right > innerWidth)
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
  if (top >= TOP && bottom <= innerHeight - BOTTOM) return;
  const target = top - Math.max(TOP, Math.min(innerHeight / 3, innerHeight - BOTTOM - (bottom - top)));
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const before = scrollY;
  isScrolling = !isCalm;
  scrollBy({ top: target, behavior: isCalm ? 'instant' : 'smooth' });
  // At an end of the page nothing moves, and no news of its end comes.
  setTimeout(() => {
    if (scrollY === before) isScrolling = false;
  }, 100);
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
