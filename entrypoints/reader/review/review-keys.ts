import { COMMAND_LETTERS } from '@/utils/codebook/keys';
import type { ReviewWords } from '@/utils/i18n/en/review';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Offer, Review } from './use-review';

/** What the keys of the review act on. */
export interface ReviewContext {
  review: Review;
  start: () => void;
  acceptOnScreen: () => void;
  /** Shows other passages that say the same as a suggestion's. */
  showRepeats: (offer: Offer) => void;
}

/** A key of the review. */
export interface ReviewKey {
  name: keyof ReviewWords['keyNames'];
  /** In the form of the clean view's `keyName`. */
  keys: readonly string[];
  /** How many of `keys` the help shows; all when absent. */
  shown?: number;
  /** A single letter or sign, which the reader can switch off; its combinations with `Mod` stay. */
  isSingle: boolean;
  /**
   * `only`: acts only while no suggestion is in focus. `too`: acts then and also while one is. Absent: acts only while
   * one is.
   */
  begins?: 'only' | 'too';
  /** Returns false when there was nothing to do, so that the key keeps its normal effect. */
  run: (context: ReviewContext) => boolean;
}

const always =
  (act: (context: ReviewContext) => void) =>
  (context: ReviewContext): boolean => {
    act(context);
    return true;
  };

/** Every key of the review except those of the codes. The key handler and the help both read this list. */
export const reviewKeys: readonly ReviewKey[] = [
  {
    name: 'start',
    keys: [COMMAND_LETTERS.review],
    isSingle: true,
    begins: 'only',
    run: ({ review, start }) => {
      if (review.offers.length > 0) start();
      return review.offers.length > 0;
    },
  },
  {
    name: 'accept',
    keys: ['Enter'],
    isSingle: false,
    run: always(({ review }) => review.focused && review.accept([review.focused])),
  },
  {
    name: 'reject',
    keys: ['Backspace'],
    isSingle: false,
    run: always(({ review }) => review.focused && review.reject(review.focused)),
  },
  { name: 'next', keys: ['Tab'], isSingle: false, run: always(({ review }) => review.step(1)) },
  { name: 'previous', keys: ['Shift+Tab'], isSingle: false, run: always(({ review }) => review.step(-1)) },
  {
    name: 'acceptOnScreen',
    keys: ['Shift+Enter'],
    isSingle: false,
    run: always(({ acceptOnScreen }) => acceptOnScreen()),
  },
  {
    name: 'narrower',
    keys: ['[', '【', '「'],
    shown: 1,
    isSingle: true,
    run: always(({ review }) => review.resize('narrower')),
  },
  {
    name: 'wider',
    keys: [']', '】', '」'],
    shown: 1,
    isSingle: true,
    run: always(({ review }) => review.resize('wider')),
  },
  {
    name: 'repeats',
    keys: [COMMAND_LETTERS.repeats],
    isSingle: true,
    run: always(({ review, showRepeats }) => review.focused && showRepeats(review.focused)),
  },
  {
    name: 'undo',
    keys: [COMMAND_LETTERS.undo, 'Mod+z'],
    isSingle: true,
    // Undo also works after the review: it brings back the last decision and reopens the review.
    begins: 'too',
    run: ({ review }) => {
      if (!review.canUndo) return false;
      review.undo();
      return true;
    },
  },
  {
    name: 'redo',
    keys: [`Shift+${COMMAND_LETTERS.undo}`, 'Mod+Shift+z', 'Mod+y'],
    shown: 2,
    isSingle: true,
    begins: 'too',
    run: ({ review }) => {
      if (!review.canRedo) return false;
      review.redo();
      return true;
    },
  },
  { name: 'end', keys: ['Escape'], isSingle: false, run: always(({ review }) => review.focus(undefined)) },
];

/** Runs the review's action for a pressed key (`keyName`); false when the review has none. */
export function actOnReview(
  pressed: string,
  context: ReviewContext,
  { codes, singleKeys }: { codes: Codebook; singleKeys: boolean },
): boolean {
  const { focused, accept } = context.review;
  const key = reviewKeys.find(
    ({ keys, isSingle, begins }) =>
      keys.includes(pressed) &&
      (singleKeys || !isSingle || pressed.startsWith('Mod+')) &&
      (focused ? begins !== 'only' : begins !== undefined),
  );
  if (key) return key.run(context);
  const code: Code | undefined = singleKeys && focused ? codes.find((one) => one.key === pressed) : undefined;
  if (focused && code) accept([focused], code.id);
  return code !== undefined;
}
