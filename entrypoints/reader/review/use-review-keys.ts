import { useLayoutEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import { keyName } from '@/entrypoints/reader/reader-keys';
import type { Codebook } from '@/utils/model/codebook';
import { actOnReview, type ReviewContext } from './review-keys';
import type { Review } from './use-review';

interface Options extends Omit<ReviewContext, 'review'> {
  codes: Codebook;
  singleKeys: boolean;
  /** The reader is doing something else: the card is hidden and the keys are not for the review. */
  isPaused: boolean;
}

/**
 * The keys of the review. They take precedence over those of the clean view, and only while a suggestion is in focus;
 * before that only R, which starts it. Tab is captured only then, and Esc releases it.
 */
export function useReviewKeys(
  review: Review,
  { codes, singleKeys, isPaused, start, acceptOnScreen, showRepeats }: Options,
): void {
  useLayoutEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (isPaused || isComposing(event) || event.altKey || isBusy(event)) return;
      if (!actOnReview(keyName(event), { review, start, acceptOnScreen, showRepeats }, { codes, singleKeys })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // In the capture phase, so that the clean view gets only the keys that the review does not use.
    addEventListener('keydown', press, { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, [review, codes, singleKeys, isPaused, start, acceptOnScreen]);
}

/** Whether text is being typed, or the focused control uses Enter itself. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, input, [contenteditable]')) return true;
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}
