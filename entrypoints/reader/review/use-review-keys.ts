import { useLayoutEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import { COMMAND_LETTERS } from '@/utils/codebook/keys';
import type { Codebook } from '@/utils/model/codebook';
import type { Review } from './use-review';

interface Options {
  codes: Codebook;
  singleKeys: boolean;
  /** A passage is selected: the card is out of sight, and the keys are for the selection. */
  isPaused: boolean;
  start: () => void;
  acceptOnScreen: () => void;
}

/**
 * The keys of the review. They come before those of the clean view, and only while a suggestion is in focus; before that
 * R alone starts. Tab is taken only then, and Esc gives it back.
 */
export function useReviewKeys(review: Review, { codes, singleKeys, isPaused, start, acceptOnScreen }: Options): void {
  useLayoutEffect(() => {
    const gone = new AbortController();
    const isDone = (event: KeyboardEvent): boolean => {
      const { focused } = review;
      const isSingle = singleKeys && !event.shiftKey;
      if (!focused) {
        if (!isSingle || event.key.toLowerCase() !== COMMAND_LETTERS.review || review.offers.length === 0) return false;
        start();
        return true;
      }
      const code = isSingle ? codes.find(({ key }) => key === event.key.toLowerCase()) : undefined;
      if (event.key === 'Escape') review.focus(undefined);
      else if (event.key === 'Tab') review.step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Enter' && event.shiftKey) acceptOnScreen();
      else if (event.key === 'Enter') review.accept([focused]);
      else if (event.key === 'Backspace') review.reject(focused);
      else if (isSingle && event.key === ']') review.resize('wider');
      else if (isSingle && event.key === '[') review.resize('narrower');
      else if (isSingle && event.key.toLowerCase() === COMMAND_LETTERS.undo && review.done) review.undo();
      else if (code) review.accept([focused], code.id);
      else return false;
      return true;
    };
    const press = (event: KeyboardEvent): void => {
      if (isPaused || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
      if (!isDone(event)) return;
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
