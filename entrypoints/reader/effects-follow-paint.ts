import { options } from 'preact';

/** A frame that is not drawn within so many ms is not waited for: nobody sees the page. */
const LONGEST_FRAME_MS = 250;

/**
 * Lets effects run once the frame they follow is painted. Preact gives it 35 ms, which the first frame with an article's text
 * takes longer than on a slow machine: the effects then hold up the paint they should follow.
 */
export function effectsFollowPaint(): void {
  options.requestAnimationFrame = (flush) => {
    const flushOnce = (): void => {
      clearTimeout(waiting);
      cancelAnimationFrame(drawing);
      setTimeout(flush);
    };
    const waiting = setTimeout(flushOnce, LONGEST_FRAME_MS);
    const drawing = requestAnimationFrame(flushOnce);
  };
}
