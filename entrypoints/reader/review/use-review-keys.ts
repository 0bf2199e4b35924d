import { useLayoutEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import { keyName } from '@/entrypoints/reader/reader-keys';
import type { Codebook } from '@/utils/model/codebook';
import { actOnReview, type ReviewContext } from './review-keys';
import type { Review } from './use-review';

interface Options extends Omit<ReviewContext, 'review'> {
  codes: Codebook;
  singleKeys: boolean;
  /** The reader has something else in hand: the card is out of sight, and the keys are for that. */
  isPaused: boolean;
}

/**
 * The keys of the review. They come before those of the clean view, and only while a suggestion is in focus; before that
 * R alone starts. Tab is taken only then, and Esc gives it back.
 */
export function useReviewKeys(
  review: Review,
  { codes, singleKeys, isPaused, start, acceptOnScreen, showRepeats }: Options,
): void {
  useLayoutEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (isPaused || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
      if (!actOnReview(keyName(event), { review, start, acceptOnScreen, showRepeats }, { codes, singleKeys })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // On its way down: the clean view's own keys hear of it only when it is not for the review.
    addEventListener('keydown', press, { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, [review, codes, singleKeys, isPaused, start, acceptOnScreen]);
}

/** Text is being typed, or a control in focus means something else by Enter. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, input, [contenteditable]')) return true;
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}
